package vn.hopluu.report.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.EveryRollUp;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;

/** Lines that are worked out, conditions between lines, and figures of other versions of the form. */
class ComputedLinesTests {

    private static final FormVersion FORM = EveryRollUp.VERSION_2;

    @Test
    void areWorkedOutHere() {
        Content content = read("{\"PORTALS\": 3, \"PORTALS_WITH_SECTION\": 2}");

        assertThat(content.value("SHARE")).contains(new BigDecimal("66.67"));
        assertThat(content.value("WITHOUT_SECTION")).contains(BigDecimal.ONE);
    }

    @Test
    void areBlankWhereTheyCannotBe() {
        assertThat(read("{\"PORTALS\": 0, \"PORTALS_WITH_SECTION\": 0}").value("SHARE"))
                .isEmpty();
        assertThat(read("{\"PORTALS\": 3}").value("WITHOUT_SECTION")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"PORTALS": 3, "PORTALS_WITH_SECTION": 2, "SHARE": 66.67}  | -
            {"PORTALS": 4, "PORTALS_WITH_SECTION": 2, "SHARE": 50.0}   | -
            {"PORTALS": 4, "PORTALS_WITH_SECTION": 2, "SHARE": null}   | -
            {"PORTALS": 3, "PORTALS_WITH_SECTION": 2, "SHARE": 66.66}  | 66.67
            {"PORTALS": 4, "PORTALS_WITH_SECTION": 2, "SHARE": 0}      | 50
            {"PORTALS": 0, "SHARE": 0}                                 | –
            """)
    void agreeWithWhatIsSentOfThem(String values, String right) {
        Reading expected = right.equals("-")
                ? new Reading.Read(read(values))
                : new Reading.Unreadable(List.of(Violation.at("/values/SHARE", "computed-otherwise", right)));

        assertThat(Filled.reading(FORM, UnitKind.COMMUNE, values)).isEqualTo(expected);
    }

    @Test
    void keepADraftButNotASubmissionWhereTheirFigureIsImpossible() {
        Content content = read("{\"PORTALS\": 1, \"PORTALS_WITH_SECTION\": 2}");

        assertThat(content.value("WITHOUT_SECTION")).isEmpty();
        assertThat(checked(content, List.of()).refusal().orElseThrow().violations())
                .containsExactlyInAnyOrder(
                        Violation.at("/values/WITHOUT_SECTION", "computed-out-of-range", "-1"),
                        Violation.at("/values/SHARE", "computed-out-of-range", "200.00"));
    }

    @Test
    void takeNoMoreDecimalsThanTheirLine() {
        assertThat(Filled.reading(FORM, UnitKind.COMMUNE, "{\"SATISFACTION\": 91.55}"))
                .isEqualTo(new Reading.Unreadable(
                        List.of(Violation.at("/values/SATISFACTION", "too-many-decimals", "1"))));
    }

    @Test
    void conditionsAreBrokenOnlyWhereTheyAreSurelyFalse() {
        Finding broken = Finding.of(
                Level.ERROR,
                "FASTEST",
                "does-not-hold",
                "Nhanh nhất không chậm hơn chậm nhất",
                "The fastest is not slower than the slowest",
                "FASTEST <= SLOWEST");

        assertThat(checked(read("{\"PORTALS\": 1, \"FASTEST\": 2.5, \"SLOWEST\": 2.4}"), List.of())
                        .all())
                .containsExactly(broken);
        assertThat(checked(read("{\"PORTALS\": 1, \"FASTEST\": 2.5}"), List.of())
                        .all())
                .isEmpty();
        assertThat(checked(read("{\"PORTALS\": 1, \"FASTEST\": 2.5, \"SLOWEST\": 2.5}"), List.of())
                        .all())
                .isEmpty();
    }

    @Test
    void conditionsAreAskedOnlyOfUnitsThatFillTheirLine() {
        FormVersion form = EveryRollUp.VERSION_1;
        Check asks = new Check.Holds(
                Level.ERROR,
                new Names("Phải trả lời", "An answer is needed"),
                "HAS_PLAN",
                Formula.of("given(HAS_PLAN)"));
        FormVersion asking = new FormVersion(
                form.form(), 1, form.title(), form.source(), form.indicators(), List.of(asks), List.of(), List.of());
        Content content = read("{\"PORTALS\": 1}");

        assertThat(new Checks(asking, UnitKind.COMMUNE, List.of()).of(content).all())
                .hasSize(1);
        assertThat(new Checks(asking, UnitKind.DEPARTMENT, List.of())
                        .of(content)
                        .all())
                .isEmpty();
    }

    @Test
    void conditionsLookBackAtThePeriodBeforeAndAtNoOther() {
        Content content = read("{\"PORTALS\": 1}");

        assertThat(checked(content, List.of(earlier(false, Map.of("PORTALS", 2))))
                        .warnings())
                .hasSize(1);
        assertThat(checked(content, List.of(earlier(true, Map.of("PORTALS", 2))))
                        .warnings())
                .isEmpty();
        assertThat(checked(content, List.of()).warnings()).isEmpty();
    }

    @Test
    void figuresOfOlderVersionsAreFoundUnderTheirOlderCodes() {
        var phone = FORM.line("PHONE").orElseThrow();

        assertThat(earlier(true, Map.of("HOTLINE", 5)).figure(phone)).contains(BigDecimal.valueOf(5));
        assertThat(earlier(true, Map.of("PHONE", 7)).figure(phone)).contains(BigDecimal.valueOf(7));
        assertThat(earlier(true, Map.of("PORTALS", 7)).figure(phone)).isEmpty();
    }

    private static Content read(String values) {
        return Filled.read(FORM, UnitKind.COMMUNE, values);
    }

    private static Findings checked(Content content, List<Earlier> earlier) {
        return new Checks(FORM, UnitKind.COMMUNE, earlier).of(content);
    }

    private static Earlier earlier(boolean covered, Map<String, Integer> values) {
        Map<String, BigDecimal> figures = new HashMap<>();
        values.forEach((line, value) -> figures.put(line, BigDecimal.valueOf(value)));
        return new Earlier(PeriodCode.of("2024-Q1"), covered, figures);
    }
}
