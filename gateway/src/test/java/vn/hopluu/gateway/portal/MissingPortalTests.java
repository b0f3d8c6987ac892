package vn.hopluu.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.gateway.RunningGateway;

class MissingPortalTests {

    @Test
    void saysHowToBuildThePortal(@TempDir Path empty) {
        try (RunningGateway gateway = RunningGateway.with("hopluu.portal-directory=" + empty)) {
            HttpResponse<String> page = gateway.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("npm run build", "HOPLUU_PORTAL_DIRECTORY");
            assertThat(gateway.get("/missing.css").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/other").statusCode()).isEqualTo(404);
        }
    }
}
