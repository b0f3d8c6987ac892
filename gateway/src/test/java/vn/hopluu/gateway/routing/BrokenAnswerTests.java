package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;

@Timeout(30)
class BrokenAnswerTests {

    @Test
    void doesNotPassABrokenAnswerOffAsAWholeOne() {
        try (BrokenService service = BrokenService.breakingOff();
                RunningGateway gateway = RunningGateway.with("hopluu.org-url=" + service.url())) {
            assertThatThrownBy(() -> gateway.get("/api/units")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void doesNotWaitForEverForTheRestOfAnAnswer() {
        try (BrokenService service = BrokenService.stalling();
                RunningGateway gateway =
                        RunningGateway.with("hopluu.org-url=" + service.url(), "hopluu.response-timeout=300ms")) {
            assertThat(CompletableFuture.supplyAsync(() -> gateway.get("/api/units")))
                    .failsWithin(Duration.ofSeconds(20));
        }
    }
}
