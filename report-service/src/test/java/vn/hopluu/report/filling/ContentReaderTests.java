package vn.hopluu.report.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.OutreachForm;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;

class ContentReaderTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void keepsABlankApartFromAZero() {
        Content content = content("""
                {"values": {"CONTESTS": 0, "PRESS_ITEMS": null}}""");

        assertThat(content.value("CONTESTS")).contains(BigDecimal.ZERO);
        assertThat(content.value("PRESS_ITEMS")).isEmpty();
        assertThat(content.value("WEB_SECTIONS")).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        List<Violation> violations = violations("""
                {"values": {"CONTESTS": -1, "PRESS_ITEMS": 2.5, "WEB_SECTIONS": "3", "POEMS": 1,
                            "PRINTED_MATERIALS": 1e999999999, "OTHER_FORMS": true},
                 "notes": {"CONTESTS": 5}, "narrative": {"EPILOGUE": "x"}, "explanations": {"a/b~c": "x"}}""");

        assertThat(violations)
                .extracting(Violation::pointer, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("/values/CONTESTS", "negative"),
                        tuple("/values/PRESS_ITEMS", "not-whole"),
                        tuple("/values/WEB_SECTIONS", "not-a-number"),
                        tuple("/values/POEMS", "unknown-indicator"),
                        tuple("/values/PRINTED_MATERIALS", "too-large"),
                        tuple("/values/OTHER_FORMS", "not-a-number"),
                        tuple("/notes/CONTESTS", "not-text"),
                        tuple("/narrative/EPILOGUE", "unknown-section"),
                        tuple("/explanations/a~1b~0c", "unknown-indicator"));
    }

    @Test
    void refusesALineThatThisKindOfUnitDoesNotFillUnlessItIsBlank() {
        Reading filled = read("{\"values\": {\"COMMUNES_DOING_WELL_ON_RADIO\": 1}}", UnitKind.DEPARTMENT);
        Reading blank = read("{\"values\": {\"COMMUNES_DOING_WELL_ON_RADIO\": null}}", UnitKind.DEPARTMENT);

        assertThat(filled)
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.violations())
                                .extracting(Violation::code)
                                .containsExactly("not-filled-here"));
        assertThat(blank).isInstanceOf(Reading.Read.class);
    }

    @Test
    void composesVietnameseLettersAndDropsBlankTexts() {
        Content content = content("""
                {"notes": {"CONTESTS": "Ho\\u0323p"}, "narrative": {"RESULTS_MEDIA": " \\n "}}""");

        assertThat(content.notes()).containsEntry("CONTESTS", "H\u1ecdp".replace('\u1ecd', '\u1ecd'));
        assertThat(content.narrative()).isEmpty();
    }

    @Test
    void refusesControlCharactersAndHalvesOfCharacters() {
        assertThat(violations("{\"notes\": {\"CONTESTS\": \"a\\u0000b\", \"PRESS_ITEMS\": \"\\ud800\"}}"))
                .extracting(Violation::code)
                .containsExactly("forbidden-character", "forbidden-character");
    }

    @Test
    void boundsTheLengthOfTexts() {
        assertThat(violations("{\"notes\": {\"CONTESTS\": \"" + "ạ".repeat(2_001) + "\"}}"))
                .extracting(Violation::code)
                .containsExactly("too-long");
        assertThat(content("{\"narrative\": {\"ORGANISATION\": \"" + "ạ".repeat(50_000) + "\"}}")
                        .narrative())
                .containsKey("ORGANISATION");
    }

    private static Content content(String json) {
        return switch (read(json, UnitKind.COMMUNE)) {
            case Reading.Read read -> read.content();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    private static List<Violation> violations(String json) {
        return switch (read(json, UnitKind.COMMUNE)) {
            case Reading.Read read -> throw new AssertionError(read);
            case Reading.Unreadable unreadable -> unreadable.violations();
        };
    }

    private static Reading read(String json, UnitKind kind) {
        return ContentReader.read(JSON.readValue(json, FilledIn.class), OutreachForm.VERSION_1, kind);
    }
}
