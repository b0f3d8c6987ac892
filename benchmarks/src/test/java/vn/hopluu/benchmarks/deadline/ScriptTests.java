package vn.hopluu.benchmarks.deadline;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Form;
import vn.hopluu.benchmarks.client.Form.Indicator;
import vn.hopluu.benchmarks.client.Obligation;

class ScriptTests {

    private static final Form FORM = new Form(List.of(
            new Indicator("TRAINING_CONFERENCES", "6", Map.of(), null),
            new Indicator("TRAINING_ATTENDEES", "", Map.of(), List.of()),
            new Indicator("COMMUNES_DOING_WELL_ON_RADIO", "5", Map.of(), List.of("COMMUNE")),
            new Indicator("OTHER_FORMS", "9", Map.of(), List.of("COMMUNE", "DEPARTMENT"))));
    private static final List<Turn> DAY = Script.drawn(FORM, "2024-H1", owed(235), 1);

    @Test
    void beginsWithTheRealReport() {
        assertThat(DAY.getFirst().act())
                .isEqualTo(new Act.Submit(FirstRealReport.read().content()));
    }

    @Test
    void drawsTheSameDayFromTheSameSeed() {
        assertThat(Script.drawn(FORM, "2024-H1", owed(235), 1)).isEqualTo(DAY);
        assertThat(Script.drawn(FORM, "2024-H1", owed(235), 2)).isNotEqualTo(DAY);
    }

    @Test
    void keepsTheTurnsOfAReportInTheOrderOfItsLife() {
        assertThat(DAY.stream().collect(groupingBy(Turn::report)).values())
                .allSatisfy(turns -> assertThat(turns.getFirst().act()).isInstanceOf(Act.Submit.class))
                .allSatisfy(turns -> assertThat(turns).extracting(Turn::key).isSorted());
    }

    @Test
    void leavesSomeUnsentAndMakesSomeLate() {
        var reports = DAY.stream().collect(groupingBy(Turn::report));

        assertThat(reports).hasSizeBetween(200, 234);
        assertThat(reports.values()).anyMatch(turns -> turns.getFirst().afterTheDeadline());
    }

    @Test
    void labelsEveryOtherReportAsSynthetic() {
        assertThat(submissions().skip(1))
                .allSatisfy(submit ->
                        assertThat(submit.content().narrative()).containsValue("Số liệu giả lập / synthetic figures"));
    }

    @Test
    void fillsOnlyTheLinesOfTheKindAndLeavesSomeBlank() {
        var script = Script.drawn(FORM, "2024-H2", List.of(new Obligation("r", "so-noi-vu", "DEPARTMENT", "DUE")), 7);

        assertThat(((Act.Submit) script.getFirst().act()).content().values())
                .doesNotContainKey("COMMUNES_DOING_WELL_ON_RADIO")
                .hasSize(3);
        assertThat(submissions()).anyMatch(submit -> submit.content().values().containsValue(null));
    }

    @Test
    void neverCountsAttendeesWithoutAConference() {
        assertThat(submissions().skip(1)).noneMatch(submit -> {
            var conferences = submit.content().values().get("TRAINING_CONFERENCES");
            var attendees = submit.content().values().get("TRAINING_ATTENDEES");
            return attendees != null
                    && attendees.signum() > 0
                    && (conferences == null || conferences.compareTo(BigDecimal.ONE) < 0);
        });
    }

    private static Stream<Act.Submit> submissions() {
        return DAY.stream().map(Turn::act).filter(Act.Submit.class::isInstance).map(Act.Submit.class::cast);
    }

    private static List<Obligation> owed(int units) {
        return IntStream.range(0, units)
                .mapToObj(i -> i == 99 ? "xa-cuong-gian" : "xa-" + i)
                .map(unit -> new Obligation("TT-CCHC.2024-H1." + unit, unit, "COMMUNE", "DUE"))
                .toList();
    }
}
