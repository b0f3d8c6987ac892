package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;

/** What a period expects is what is owed, whoever crashes and however many act at once. */
@Running
class RecountingTests {

    private static final PeriodId PERIOD = new PeriodId("TT-CCHC", PeriodCode.of(FreePeriods.next()));

    private final Api api;
    private final Periods periods;
    private final CachedPeriods cached;
    private final ReportRegister register;

    RecountingTests(
            @LocalServerPort int port,
            @Autowired Periods periods,
            @Autowired CachedPeriods cached,
            @Autowired ReportRegister register) {
        this.api = new Api(port);
        this.periods = periods;
        this.cached = cached;
        this.register = register;
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() ->
                api.open(PERIOD.period().toString(), KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void countsForAnActWhoseProcessDiedBeforeItCounted() {
        Recounting now = at(Instant.now());
        assertThatThrownBy(() -> now.countedAfter(PERIOD, () -> {
                    lift(0);
                    throw new IllegalStateException("as a crash would");
                }))
                .isInstanceOf(IllegalStateException.class);
        // The lifting itself counted; so what the dead process would have left behind is put back.
        pretend(KnownUnits.COMMUNES);

        now.countForTheLost();
        assertThat(expected()).as("a mark that is young may still be at work").isEqualTo(KnownUnits.COMMUNES);

        at(Instant.now().plus(Duration.ofMinutes(5))).countForTheLost();
        assertThat(expected()).isEqualTo(register.owed(PERIOD)).isLessThan(KnownUnits.COMMUNES);
        assertThat(periods.marksBefore(PERIOD, Instant.MAX)).isEmpty();
    }

    @Test
    void countsRightWhenManyAreLiftedAtOnce() {
        IntStream.range(10, 26).parallel().forEach(this::lift);

        assertThat(expected()).isEqualTo(register.owed(PERIOD));
        assertThat(register.count(PERIOD)).isEqualTo(KnownUnits.COMMUNES);
    }

    private void lift(int commune) {
        Api.Answer answer = api.act(
                PERIOD + "." + KnownUnits.commune(commune), "liftings", "lift-" + commune, "{\"reason\":\"Thử\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private void pretend(int expected) {
        assertThat(periods.expect(PERIOD, expected, periods.counted(PERIOD), List.of()))
                .isTrue();
    }

    private int expected() {
        return periods.find(PERIOD).orElseThrow().expected();
    }

    private Recounting at(Instant now) {
        return new Recounting(periods, cached, register, Clock.fixed(now, ZoneOffset.UTC));
    }
}
