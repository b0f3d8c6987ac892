package vn.hopluu.report.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.OutreachForm;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.unit.UnitKind;

class FarFromHistoryTests {

    private static final String LINE = "PRESS_ITEMS";

    @Test
    void asksAboutWhatIsMoreThanThreeTimesTheHighestOrLessThanAThirdOfTheLowest() {
        assertThat(found(91, 9, 12, 30)).isEqualTo("far-from-history [9, 30, 3]");
        assertThat(found(90, 9, 12, 30)).isEmpty();
        assertThat(found(3, 9, 12, 30)).isEmpty();
        assertThat(found(2, 9, 12, 30)).isEqualTo("far-from-history [9, 30, 3]");
        assertThat(found(0, 9, 12, 30)).isEqualTo("far-from-history [9, 30, 3]");
    }

    @Test
    void saysNothingWhereLittleIsKnown() {
        assertThat(found(1_000, 9, 12)).isEmpty();
        assertThat(found(1_000)).isEmpty();
    }

    @Test
    void leavesFirstStepsAlone() {
        assertThat(found(3, 0, 0, 0)).isEmpty();
        assertThat(found(4, 0, 0, 0)).isEqualTo("far-from-history [0, 0, 3]");
    }

    @Test
    void neverAsksAboutABlank() {
        assertThat(checks(9, 12, 30).of(Content.empty()).all()).isEmpty();
    }

    @Test
    void isAnsweredByAnExplanationThatIsKept() {
        Content far = Filled.with(LINE, 91);

        assertThat(checks(9, 12, 30).of(far).refusal()).isPresent();
        assertThat(checks(9, 12, 30).of(Filled.explained(far, LINE)).refusal()).isEmpty();
    }

    @Test
    void knowsTheMiddleExactly() {
        assertThat(figures(1, 2, 4).median()).isEqualByComparingTo("2");
        assertThat(figures(4, 1).median()).isEqualByComparingTo("2.5");
    }

    private static FiguresBefore figures(long... before) {
        return FiguresBefore.of(OutreachForm.VERSION_1.line(LINE).orElseThrow(), history(before))
                .orElseThrow();
    }

    private static String found(long value, long... before) {
        return checks(before).of(Filled.with(LINE, value)).all().stream()
                .map(finding -> finding.code() + " " + finding.arguments())
                .reduce("", String::concat);
    }

    private static Checks checks(long... before) {
        Check asks = new Check.FarFromHistory(Level.WARNING, new Names("Khác xa", "Far"), BigDecimal.valueOf(3));
        FormVersion one = OutreachForm.VERSION_1;
        FormVersion form = new FormVersion(
                one.form(),
                2,
                one.title(),
                one.source(),
                one.indicators(),
                List.of(asks),
                one.narrative(),
                one.dropped());
        return new Checks(form, UnitKind.COMMUNE, List.of(), history(before));
    }

    private static List<Earlier> history(long... before) {
        List<Earlier> all = new ArrayList<>();
        for (int month = 1; month <= before.length; month++) {
            all.add(new Earlier(
                    PeriodCode.of("2024-M0" + month), false, Map.of(LINE, BigDecimal.valueOf(before[month - 1]))));
        }
        return all;
    }
}
