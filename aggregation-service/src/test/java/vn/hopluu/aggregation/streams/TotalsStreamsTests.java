package vn.hopluu.aggregation.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.topology.SourceJson.accepted;
import static vn.hopluu.aggregation.topology.SourceJson.submitted;
import static vn.hopluu.aggregation.topology.SourceJson.unit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopology;

class TotalsStreamsTests {

    private static final Generation FIRST = new Generation(1);
    private static final int UNITS = 40;

    @TempDir
    Path directory;

    @Test
    void goesOnWithItsTotalsAfterARestart() throws Exception {
        try (var bench = new TotalsBench("restart", directory)) {
            sendUnits(bench, "restart");
            sendReports(bench, "RESTART", "restart", 2, 1);
            bench.run("a", FIRST, Optional.empty());
            bench.totals("RESTART", all("RESTART", "2024-Q1", "restart", UNITS));
            bench.pause("a");

            sendReports(bench, "RESTART", "restart", 3, 2);
            bench.run("a", FIRST, Optional.empty());

            bench.totals("RESTART", all("RESTART", "2024-Q1", "restart", 2 * UNITS));
        }
    }

    @Test
    void givesTheSameTotalsWhenInstancesShareTheWork() throws Exception {
        try (var bench = new TotalsBench("shared-work", directory)) {
            sendUnits(bench, "shared");
            bench.run("a", FIRST, Optional.empty());
            bench.run("b", FIRST, Optional.empty());
            for (int revision = 2; revision < 8; revision++) {
                for (String period : new String[] {"2024-Q1", "2024-H1", "2024-Y", "2025-Q1", "2025-Q3"}) {
                    sendReports(bench, "SHARED", period, "shared", revision, revision);
                }
            }

            for (String period : new String[] {"2024-Q1", "2024-H1", "2024-Y", "2025-Q1", "2025-Q3"}) {
                bench.totals("SHARED", all("SHARED", period, "shared", 7 * UNITS));
            }
        }
    }

    @Test
    void setsAPoisonMessageAsideAndGoesOn() throws Exception {
        try (var bench = new TotalsBench("poison", directory)) {
            sendUnits(bench, "poison");
            bench.sendReport("POISON", "2024-Q1", "poison-1", "{\"revision\":1,\"form\":\"POISON\"");
            sendReports(bench, "POISON", "poison", 2, 1);
            bench.run("a", FIRST, Optional.empty());

            bench.totals("POISON", all("POISON", "2024-Q1", "poison", UNITS));
            var letter = bench.deadLetters(
                            TotalsTopology.REPORTS, message -> message.key().startsWith("POISON."))
                    .getFirst();
            assertThat(new String(letter.value(), StandardCharsets.UTF_8)).contains("\"form\":\"POISON\"");
            var reason = Objects.requireNonNull(letter.headers().lastHeader("hopluu-deadletter-reason"));
            assertThat(new String(reason.value(), StandardCharsets.UTF_8)).isNotBlank();
            assertThat(bench.meters()
                            .counter("hopluu.deadletters", "topic", TotalsTopology.REPORTS)
                            .count())
                    .isPositive();
        }
    }

    private static void sendUnits(TotalsBench bench, String name) {
        for (int i = 0; i < UNITS; i++) {
            String unit = name + '-' + i;
            bench.sendUnit(unit, unit(unit, 1, name + "-huyen", name + "-tinh"));
        }
    }

    private static void sendReports(TotalsBench bench, String form, String name, int revision, int contests) {
        sendReports(bench, form, "2024-Q1", name, revision, contests);
    }

    private static void sendReports(
            TotalsBench bench, String form, String period, String name, int revision, int contests) {
        for (int i = 0; i < UNITS; i++) {
            String unit = name + '-' + i;
            String report = i % 2 == 0
                    ? submitted(form, period, unit, revision, contests)
                    : accepted(form, period, unit, revision, contests);
            bench.sendReport(form, period, unit, report);
        }
    }

    /** Every structure's top says the total, half of it accepted. */
    private static Predicate<Map<String, ScopeTotal>> all(String form, String period, String name, int contests) {
        return totals -> says(totals, form + '.' + period + ".THEN." + name + "-tinh", contests)
                && says(totals, form + '.' + period + ".NOW." + name + "-huyen", contests);
    }

    private static boolean says(Map<String, ScopeTotal> totals, String scope, int contests) {
        ScopeTotal total = totals.get(scope);
        var line = total == null ? null : total.lines().get("CONTESTS");
        return line != null
                && BigDecimal.valueOf(contests).equals(line.submitted().total())
                && BigDecimal.valueOf(contests / 2).equals(line.accepted().total())
                && line.submitted().reported() == UNITS;
    }
}
