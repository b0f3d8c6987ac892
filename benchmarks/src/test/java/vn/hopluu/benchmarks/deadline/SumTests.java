package vn.hopluu.benchmarks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Counts;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Line.Figure;
import vn.hopluu.benchmarks.client.Total;

class SumTests {

    private static final Counts COUNTS = new Counts(1, 1, 1, 0, 0, 0);
    private static final Map<String, Line> ONE = Map.of("CONTESTS", line("1"));

    @Test
    void findsNothingWhereAllAgrees() {
        assertThat(new Sum(COUNTS, ONE).differences(live(COUNTS, Map.of("CONTESTS", line("1.0")))))
                .isEmpty();
    }

    @Test
    void namesTheLineThatDiffers() {
        assertThat(new Sum(COUNTS, ONE).differences(live(COUNTS, Map.of("CONTESTS", line("2")))))
                .singleElement()
                .asString()
                .startsWith("CONTESTS");
    }

    @Test
    void namesALineThatOnlyTheTotalHas() {
        assertThat(new Sum(COUNTS, Map.of()).differences(live(COUNTS, ONE))).hasSize(1);
    }

    @Test
    void namesCountsThatDiffer() {
        assertThat(new Sum(COUNTS, ONE).differences(live(new Counts(1, 0, 0, 0, 0, 0), ONE)))
                .singleElement()
                .asString()
                .startsWith("counts");
    }

    private static Total live(Counts counts, Map<String, Line> lines) {
        return new Total(null, null, 1, null, counts, lines);
    }

    private static Line line(String total) {
        return new Line(1, new Figure(1, new BigDecimal(total)), Figure.BLANK);
    }
}
