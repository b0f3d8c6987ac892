package vn.hopluu.aggregation.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** What a total says on one basis; two are compared by their worth, not by how a number is written. */
record Figures(Counts counts, SortedMap<String, Line> lines) {

    /**
     * @param expected how many reports are to fill the line
     * @param reported how many have a figure on it
     * @param total null when none has, or when the line is not totalled
     * @param numerator the exact sum that an average or a ratio is of; null for any other line
     * @param denominator what it is divided by
     */
    record Line(
            int expected,
            int reported,
            @Nullable BigDecimal total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal numerator,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal denominator) {

        /** Of a line that is no quotient. */
        Line(int expected, int reported, @Nullable BigDecimal total) {
            this(expected, reported, total, null, null);
        }

        boolean agreesWith(@Nullable Line other) {
            return other != null
                    && expected == other.expected
                    && reported == other.reported
                    && Objects.equals(worth(total), worth(other.total))
                    && Objects.equals(worth(numerator), worth(other.numerator))
                    && Objects.equals(worth(denominator), worth(other.denominator));
        }

        private static @Nullable BigDecimal worth(@Nullable BigDecimal number) {
            return number == null ? null : number.stripTrailingZeros();
        }
    }

    Figures {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    static Figures stated(ScopeTotal total, Basis basis) {
        SortedMap<String, Line> lines = new TreeMap<>();
        total.lines().forEach((indicator, line) -> {
            var figures = basis.of(line);
            lines.put(
                    indicator,
                    new Line(
                            line.expected(),
                            figures.reported(),
                            figures.total(),
                            figures.numerator(),
                            figures.denominator()));
        });
        return new Figures(total.counts(), lines);
    }

    boolean agreeWith(Figures other) {
        return counts.equals(other.counts)
                && lines.keySet().equals(other.lines.keySet())
                && lines.entrySet().stream()
                        .allMatch(line -> line.getValue().agreesWith(other.lines.get(line.getKey())));
    }
}
