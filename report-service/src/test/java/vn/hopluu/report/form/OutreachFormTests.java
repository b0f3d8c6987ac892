package vn.hopluu.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hopluu.report.unit.UnitKind;

class OutreachFormTests {

    private final FormVersion form = OutreachForm.VERSION_1;

    @Test
    void hasTheTenLinesOfTheAppendixInPrintedOrder() {
        assertThat(form.indicators())
                .extracting(Indicator::number)
                .containsExactly("1", "2", "3", "4", "5", "6", "", "7", "8", "9");
    }

    @Test
    void hasTheNarrativeOutlineOfTheReport() {
        assertThat(form.narrative())
                .extracting(NarrativeSection::number)
                .containsExactly("I.1", "I.2.1", "I.2.2", "II.1", "II.2", "III", "IV");
    }

    @Test
    void asksEveryUnitWithCommunesAndTheCommunesThemselvesForLineFive() {
        assertThat(form.linesFor(UnitKind.COMMUNE)).hasSize(10);
        assertThat(form.linesFor(UnitKind.DISTRICT)).hasSize(10);
        assertThat(form.linesFor(UnitKind.DEPARTMENT))
                .hasSize(9)
                .noneMatch(line -> line.code().equals("COMMUNES_DOING_WELL_ON_RADIO"));
    }

    @Test
    void namesOnlyItsOwnLinesInItsChecks() {
        assertThat(form.checks()).hasSize(4).allSatisfy(check -> {
            switch (check) {
                case Check.RequiresLine rule ->
                    assertThat(form.line(rule.indicator())).hasSameClassAs(form.line(rule.other()));
                case Check.WithinRange rule ->
                    assertThat(form.line(rule.indicator())).isPresent();
                case Check.AsksForNote rule ->
                    assertThat(form.line(rule.indicator())).isPresent();
                case Check.Holds rule -> assertThat(form.line(rule.indicator())).isPresent();
                case Check.NotBelowCovered rule -> assertThat(rule.level()).isEqualTo(Level.WARNING);
            }
        });
    }
}
