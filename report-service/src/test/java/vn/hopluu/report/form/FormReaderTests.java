package vn.hopluu.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.unit.UnitKind;

class FormReaderTests {

    @Test
    void findsNothingWrongWithAGoodForm() {
        assertThat(EveryRollUp.flaws(EveryRollUp.AS_CONTENT, Optional.empty())).isEmpty();
        assertThat(EveryRollUp.VERSION_1.version()).isEqualTo(1);
        assertThat(EveryRollUp.VERSION_1.linesFor(UnitKind.DEPARTMENT)).hasSize(8);
    }

    @Test
    void findsNothingWrongWithTheOfficialForm() {
        String json = JsonMapper.shared().writeValueAsString(OutreachForm.VERSION_1);
        FormContent copy = EveryRollUp.content(json.replace("\"form\":\"TT-CCHC\",\"version\":1,", ""));

        assertThat(EveryRollUp.flaws(copy, Optional.of(OutreachForm.VERSION_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "code": "HOTLINE"                       | "code": "hotline"                          | ERROR /indicators/8/code not-a-code
            "code": "HOTLINE"                       | "code": "SLOWEST"                          | ERROR /indicators/8/code used-twice
            "number": "8"                           | "number": "7"                              | ERROR /indicators/8/number used-twice
            "number": "8"                           | "number": ""                               | ERROR /indicators/8/number required
            "number": "8"                           | "number": "8", "parent": "NOBODY"          | ERROR /indicators/8/parent unknown-indicator
            "number": "8"                           | "number": "8", "parent": "HOTLINE"         | ERROR /indicators/8/parent parent-cycle
            "en": "Hotline"                         | "en": " "                                  | ERROR /indicators/8/name/en required
            "unitOfMeasure": "Số"                   | "unitOfMeasure": null                      | ERROR /indicators/8/unitOfMeasure required
            "rollUp": "NONE"                        | "rollUp": null                             | ERROR /indicators/8/rollUp required
            "rollUp": "NONE"                        | "rollUp": "COUNT_OF_YES"                   | ERROR /indicators/8/rollUp roll-up-does-not-fit
            "rollUp": "COUNT_OF_YES"                | "rollUp": "SUM"                            | ERROR /indicators/4/rollUp roll-up-does-not-fit
            "rollUp": "AVERAGE"                     | "rollUp": "SUM"                            | ERROR /indicators/5/rollUp roll-up-does-not-fit
            "rollUp": "NONE"                        | "rollUp": "NONE", "numerator": "PORTALS"   | ERROR /indicators/8/numerator ratio-only
            "numerator": "PORTALS_WITH_SECTION",    |                                            | ERROR /indicators/2/numerator required
            "numerator": "PORTALS_WITH_SECTION"     | "numerator": "FASTEST"                     | ERROR /indicators/2/numerator ratio-of-unsummed
            "numerator": "PORTALS_WITH_SECTION"     | "numerator": "NOBODY"                      | ERROR /indicators/2/numerator unknown-indicator
            "numerator": "PORTALS_WITH_SECTION"     | "numerator": "PORTALS"                     | ERROR /indicators/2/denominator ratio-of-one-line
            "required": true                        | "required": true, "scale": 1               | ERROR /indicators/0/scale scale-out-of-range
            "scale": 2                              | "scale": 7                                 | ERROR /indicators/2/scale scale-out-of-range
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "PORTALS +"                                | ERROR /indicators/2/formula formula-unfinished
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "NOBODY"                                   | ERROR /indicators/2/formula formula-unknown-line
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "SHARE + 1"                                | ERROR /indicators/2/formula formula-cycle
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "PORTALS > 1"                              | ERROR /indicators/2/formula formula-figure-expected
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "previous(PORTALS)"                        | ERROR /indicators/2/formula formula-no-previous
            "PORTALS_WITH_SECTION / PORTALS * 100"  | "HAS_PLAN * 100"                           | WARNING /indicators/2/formula computed-blank-there
            "FASTEST <= SLOWEST"                    | "FASTEST"                                  | ERROR /checks/0/formula formula-condition-expected
            "FASTEST <= SLOWEST"                    | "FASTEST <= HAS_PLAN"                      | WARNING /checks/0/formula computed-blank-there
            "FASTEST <= SLOWEST"                    | "FASTEST <= NOBODY"                        | ERROR /checks/0/formula formula-unknown-line
            "indicator": "FASTEST",                 |                                            | ERROR /checks/0/indicator required
            "level": "ERROR",                       |                                            | ERROR /checks/0/level required
            "indicator": "FASTEST",                 | "indicator": "FASTEST", "other": "SLOWEST", | ERROR /checks/0/other not-of-this-check
            "PORTALS - PORTALS_WITH_SECTION"        | "PORTALS", "required": true                | ERROR /indicators/3/required computed-required
            "type": "HOLDS", "level": "ERROR", "indicator": "FASTEST", "formula": "FASTEST <= SLOWEST" | "type": "WITHIN_RANGE", "level": "ERROR", "indicator": "FASTEST", "minimum": 2, "maximum": 1, "kinds": ["COMMUNE"] | ERROR /checks/0/maximum below-minimum
            "type": "HOLDS", "level": "ERROR", "indicator": "FASTEST", "formula": "FASTEST <= SLOWEST" | "type": "WITHIN_RANGE", "level": "ERROR", "indicator": "FASTEST", "minimum": 1, "maximum": 2, "kinds": [] | ERROR /checks/0/kinds required
            "type": "HOLDS", "level": "ERROR", "indicator": "FASTEST", "formula": "FASTEST <= SLOWEST" | "type": "FAR_FROM_HISTORY", "level": "WARNING", "factor": 1    | ERROR /checks/0/factor factor-out-of-range
            "type": "HOLDS", "level": "ERROR", "indicator": "FASTEST", "formula": "FASTEST <= SLOWEST" | "type": "FAR_FROM_HISTORY", "level": "WARNING", "factor": 1001 | ERROR /checks/0/factor factor-out-of-range
            "narrative": [                          | "narrative": [{"code": "RESULTS", "number": "0", "title": {"vi": "Một", "en": "One"}}, | ERROR /narrative/1/code used-twice
            "code": "RESULTS"                       | "code": "results"                          | ERROR /narrative/0/code not-a-code
            "source": "(synthetic)",                |                                            | ERROR /source required
            """)
    void saysWhatIsWrongAndWhere(String before, @Nullable String after, String flaw) {
        FormContent wrong = EveryRollUp.with(before, after == null ? "" : after);

        assertThat(EveryRollUp.flaws(wrong, Optional.empty())).contains(flaw);
    }

    @Test
    void refusesACircleOfParentsAndOfFormulas() {
        FormContent parents =
                EveryRollUp.with("\"number\": \"1\"", "\"number\": \"1\", \"parent\": \"PORTALS_WITH_SECTION\"");
        FormContent formulas = EveryRollUp.content(EveryRollUp.CONTENT
                .replace("\"PORTALS - PORTALS_WITH_SECTION\"", "\"SHARE\"")
                .replace("\"PORTALS_WITH_SECTION / PORTALS * 100\"", "\"WITHOUT_SECTION\""));

        assertThat(EveryRollUp.flaws(parents, Optional.empty()))
                .contains("ERROR /indicators/0/parent parent-cycle", "ERROR /indicators/1/parent parent-cycle");
        assertThat(EveryRollUp.flaws(formulas, Optional.empty()))
                .contains("ERROR /indicators/2/formula formula-cycle", "ERROR /indicators/3/formula formula-cycle");
    }

    @Test
    void refusesARatioWhereItsPartsAreNotFilled() {
        FormContent wrong = EveryRollUp.with(
                "\"nature\": \"STOCK\", \"filledBy\": [\"COMMUNE\", \"DEPARTMENT\"], \"required\": true",
                "\"nature\": \"STOCK\", \"filledBy\": [\"COMMUNE\"]");

        assertThat(EveryRollUp.flaws(wrong, Optional.empty()))
                .contains("ERROR /indicators/2/denominator not-filled-there");
    }

    @Test
    void refusesToAskForALineWhereItIsNotFilled() {
        FormContent wrong = EveryRollUp.with("\"checks\": [", """
                "checks": [
                  {"type": "REQUIRES_LINE", "level": "ERROR", "indicator": "FASTEST", "other": "HAS_PLAN",
                   "rule": {"vi": "Cần có kế hoạch", "en": "A plan is needed"}},""");

        assertThat(EveryRollUp.flaws(wrong, Optional.empty()))
                .containsExactly("ERROR /checks/0/other not-filled-there");
    }

    @Test
    void letsOnlyAccumulateWhatCanBeAdded() {
        FormContent wrong = EveryRollUp.with("\"AVERAGE\", \"nature\": \"STOCK\"", "\"AVERAGE\", \"nature\": \"FLOW\"");

        assertThat(EveryRollUp.flaws(wrong, Optional.empty()))
                .containsExactly("ERROR /indicators/5/nature flow-of-unsummed");
    }

    @Test
    void refusesAFormWithoutLinesAndOneWithTooMany() {
        FormContent many =
                new FormContent(null, null, new ArrayList<>(Collections.nCopies(201, lineOf())), null, null, null);

        assertThat(EveryRollUp.flaws(FormContent.empty(), Optional.empty()))
                .contains("ERROR /indicators required", "ERROR /title/vi required");
        assertThat(EveryRollUp.flaws(many, Optional.empty())).containsExactly("ERROR /indicators too-many");
    }

    private static FormContent.Line lineOf() {
        return new FormContent.Line(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void letsNoCodeVanish() {
        Optional<FormVersion> before = Optional.of(EveryRollUp.VERSION_1);
        FormContent renamed = EveryRollUp.with("\"code\": \"HOTLINE\"", "\"code\": \"PHONE\"");
        FormContent mapped =
                EveryRollUp.with("\"code\": \"HOTLINE\"", "\"code\": \"PHONE\", \"formerly\": [\"HOTLINE\"]");

        assertThat(EveryRollUp.flaws(renamed, before)).containsExactly("ERROR /dropped vanished");
        assertThat(EveryRollUp.flaws(mapped, before)).isEmpty();
        assertThat(EveryRollUp.flaws(dropping(renamed, "HOTLINE"), before)).isEmpty();
        assertThat(EveryRollUp.flaws(dropping(mapped, "HOTLINE"), before))
                .containsExactly("ERROR /dropped/0 not-dropped");
        assertThat(EveryRollUp.flaws(dropping(mapped, "NOBODY"), before)).containsExactly("ERROR /dropped/0 never-was");
        assertThat(EveryRollUp.flaws(mapped, Optional.empty()))
                .containsExactly("ERROR /indicators/8/formerly/0 never-was");
    }

    @Test
    void keepsTheMappingThroughEveryLaterVersion() {
        FormContent mapped =
                EveryRollUp.with("\"code\": \"HOTLINE\"", "\"code\": \"PHONE\", \"formerly\": [\"HOTLINE\"]");
        FormVersion second = FormReader.read("GIA-LAP", mapped, Optional.of(EveryRollUp.VERSION_1))
                .version()
                .orElseThrow();
        FormContent forgetful = EveryRollUp.with("\"code\": \"HOTLINE\"", "\"code\": \"PHONE\"");

        assertThat(second.version()).isEqualTo(2);
        assertThat(EveryRollUp.flaws(forgetful, Optional.of(second))).containsExactly("ERROR /dropped vanished");
    }

    private static FormContent dropping(FormContent content, String code) {
        return new FormContent(
                content.title(),
                content.source(),
                content.indicators(),
                content.checks(),
                content.narrative(),
                List.of(code));
    }
}
