package vn.hopluu.report.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.RollUp;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.period.PeriodCode;

class EarlierTests {

    private static Earlier reported(Map<String, BigDecimal> values) {
        return new Earlier(PeriodCode.of("2024-Q1"), false, values);
    }

    private static Indicator line(String code, String... formerly) {
        return new Indicator(
                code,
                "1",
                null,
                new Names("Dòng", "Line"),
                "lượt",
                ValueType.WHOLE,
                null,
                RollUp.SUM,
                null,
                null,
                Nature.FLOW,
                Set.of(),
                false,
                null,
                List.of(formerly));
    }

    @Test
    void aLineThatWasRenamedHasTheFigureOfItsOldCode() {
        assertThat(reported(Map.of("OLD", BigDecimal.TEN)).figure(line("NEW", "OLD")))
                .contains(BigDecimal.TEN);
    }

    @Test
    void aLineThatKeptItsCodeAndTookUpAnotherHasBoth() {
        var values = Map.of("KEPT", BigDecimal.TWO, "TAKEN", BigDecimal.TEN, "ELSE", BigDecimal.ONE);

        assertThat(reported(values).figure(line("KEPT", "TAKEN"))).contains(new BigDecimal(12));
    }

    @Test
    void whatWasLeftBlankIsNoZero() {
        assertThat(reported(Map.of("ELSE", BigDecimal.ONE)).figure(line("KEPT", "TAKEN")))
                .isEmpty();
    }
}
