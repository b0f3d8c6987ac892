package vn.hopluu.benchmarks.client;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One indicator of a total on both bases, and how many reports should fill it. */
public record Line(long expected, Figure submitted, Figure accepted) {

    /** A total and how many reports gave a figure; {@code null} when all of them are blank. Equal by value, not scale. */
    public record Figure(long reported, @Nullable BigDecimal total) {

        public static final Figure BLANK = new Figure(0, null);

        public Figure {
            total = total == null ? null : plain(total);
        }

        private static BigDecimal plain(BigDecimal value) {
            var stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        public Figure plus(@Nullable BigDecimal value) {
            if (value == null) return this;
            return new Figure(reported + 1, total == null ? value : total.add(value));
        }

        @Override
        public String toString() {
            return Objects.toString(total, "–") + " (" + reported + ")";
        }
    }
}
