package vn.hopluu.benchmarks;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Form;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Total;

/** A scope's totals side by side: both structures, both bases, and how many reports gave each line. */
final class TotalsTable {

    private static final int NAME_WIDTH = 44;
    private static final String ROW = "%-3s%-" + NAME_WIDTH + "s %11s %11s %11s %11s  %s%n";

    private final PrintStream out;

    TotalsTable(PrintStream out) {
        this.out = out;
    }

    void print(Form form, Total then, Total now) {
        out.printf(ROW, "", "", "THEN", "THEN", "NOW", "NOW", "");
        out.printf(ROW, "", "Line", "submitted", "accepted", "submitted", "accepted", "reported of expected");
        for (var indicator : form.indicators()) {
            var line = then.lines().get(indicator.code());
            if (line != null)
                row(indicator, line, Objects.requireNonNull(now.lines().get(indicator.code())));
        }
    }

    private void row(Form.Indicator indicator, Line then, Line now) {
        out.printf(
                ROW,
                Objects.requireNonNullElse(indicator.number(), ""),
                shortened(indicator.name().getOrDefault("en", indicator.code())),
                text(then.submitted().total()),
                text(then.accepted().total()),
                text(now.submitted().total()),
                text(now.accepted().total()),
                then.submitted().reported() + " of " + then.expected());
    }

    private static String shortened(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    /** A blank total is a dash: nobody reported, which is not zero. */
    private static String text(@Nullable BigDecimal total) {
        return total == null ? "–" : total.toPlainString();
    }
}
