package vn.hopluu.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import vn.hopluu.platform.PlatformSettings;
import vn.hopluu.platform.StartFailure;

/** The machine client {@code demo} of a running system, which may do everything everywhere: only where demo mode made it. */
public final class DemoClient {

    static final String SECRET = "HOPLUU_DEMO_CLIENT_SECRET";

    private static final String NAME = "demo";

    private DemoClient() {}

    /**
     * Its tokens, with the secret that the environment names or else that the data folder holds.
     *
     * @throws StartFailure with one sentence, when there is neither
     */
    public static ClientTokens tokens(URI gateway, Map<String, String> environment) {
        String secret = environment.get(SECRET);
        return secret == null ? tokens(gateway, data(environment)) : new ClientTokens(gateway, NAME, secret);
    }

    static ClientTokens tokens(URI gateway, Path data) {
        Secrets secrets = Secrets.of(data);
        if (!secrets.areMade()) {
            throw new StartFailure(
                    "No system has been started on the data folder %s: start one with ./hopluu up.".formatted(data));
        }
        return new ClientTokens(gateway, NAME, secrets.demoClient());
    }

    private static Path data(Map<String, String> environment) {
        return PlatformSettings.from(environment).data();
    }
}
