package vn.hopluu.launcher;

import java.io.UncheckedIOException;
import java.util.Map;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu token} runs: prints an access token of the client {@code demo} of the running system. */
final class Token {

    private Token() {}

    static void main() {
        try {
            System.out.println(of(System.getenv()));
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** @throws StartFailure with one sentence, when no system runs there */
    static String of(Map<String, String> environment) {
        ClientTokens tokens = DemoClient.tokens(Ports.from(environment).gatewayAddress(), environment);
        try {
            return tokens.get();
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "There is no token to be had at %s: is the system up, and on this data folder? Start it with ./hopluu up."
                            .formatted(tokens.endpoint()),
                    e);
        }
    }
}
