package vn.hopluu.org.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.ledger.LedgerFixture;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.UnitId;

/** The whole service, on days that the test lets pass. */
@OnPlatform
class UpkeepTests {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        PassingClock clockOfTheTest() {
            return new PassingClock(DAY.minusDays(1));
        }
    }

    static final class PassingClock extends Clock {

        private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
        private volatile Instant now;

        PassingClock(LocalDate day) {
            now = noon(day);
        }

        private static Instant noon(LocalDate day) {
            return day.atTime(12, 0).atZone(VIETNAM).toInstant();
        }

        void pass(LocalDate day) {
            now = noon(day);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return VIETNAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @Test
    void anActTakesEffectOnItsDayWithoutARestart(
            @Autowired MongoClient store, @Autowired OrgSettings settings, @Autowired PassingClock clock) {
        RegistryFixture instance = RegistryFixture.on(store, settings.database());
        LedgerFixture.enter(
                instance.ledger(),
                LedgerEntry.takeover(
                        List.of(
                                province("p").alive(),
                                commune("a").under("p").alive(),
                                commune("b").under("p").alive()),
                        List.of(new Act(
                                new ActId("ahead"),
                                DAY,
                                "1/NQ",
                                "Ahead",
                                null,
                                List.of(new Change.Merge(List.of(new UnitId("a")), new UnitId("b"), null))))));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(instance.now("a").map(Now::unit)).contains(new UnitId("a")));

        clock.pass(DAY);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(instance.now("a").map(Now::unit)).contains(new UnitId("b")));
    }
}
