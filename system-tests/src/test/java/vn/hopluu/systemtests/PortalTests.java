package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.systemtests.signin.DemoPerson;

/** The web portal against the running system, in a real browser; its tests are the portal's own. */
class PortalTests {

    private static final Path PORTAL = Path.of("../portal");

    @Test
    void showsTheLiveBoardInABrowser() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(PORTAL.resolve("node_modules")), "the portal's packages are not installed");
        assumeTrue(Files.isDirectory(PORTAL.resolve("build")), "the portal is not built");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromium")), "there is no /usr/bin/chromium");
        var npm = new ProcessBuilder("npm", "run", "--silent", "test:system")
                .directory(PORTAL.toFile())
                .redirectErrorStream(true);
        npm.environment().putAll(environment(LiveSystem.shared()));
        var process = npm.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    /** Whom to sign in as, and in whose name reports are sent meanwhile. */
    private static Map<String, String> environment(LiveSystem system) {
        return Map.of(
                "HOPLUU_URL", system.address().toString(),
                "HOPLUU_PERSON", DemoPerson.withRole("ANALYST").email(),
                "HOPLUU_PASSWORD", system.demoPassword(),
                "HOPLUU_TOKEN", system.token());
    }
}
