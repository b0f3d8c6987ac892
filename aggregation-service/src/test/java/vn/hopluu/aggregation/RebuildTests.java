package vn.hopluu.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.topology.SourceJson.submitted;
import static vn.hopluu.aggregation.topology.SourceJson.unit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hopluu.aggregation.streams.TotalsBench;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.ScopeTotal;

class RebuildTests {

    private static final int UNITS = 30;
    private static final String CURRENT = "/operations/rebuilds/current";
    private static final String PROVINCE = "/api/totals/REBUILD/2024-H1/r-tinh";

    @TempDir
    Path directory;

    @Test
    void makesTheSameTotalsAnewWhileTheOldOnesServe() throws Exception {
        try (var bench = new TotalsBench("unused", directory);
                var instance = start("rebuild", "a")) {
            report(bench, 2, 1);
            report(bench, 3, 2);
            instance.await(PROVINCE, says(2 * UNITS));

            assertThat(instance.post("/operations/rebuilds", TestCaller.with("ADMINISTRATOR@r-tinh", "ANALYST@*")))
                    .contains("urn:hopluu:problem:forbidden");
            assertThat(instance.post("/operations/rebuilds", "none")).contains("urn:hopluu:problem:unauthenticated");
            assertThat(instance.get(CURRENT)).contains("\"state\":\"NONE\"");

            assertThat(instance.post("/operations/rebuilds")).contains("\"generation\":2");
            assertThat(instance.post("/operations/rebuilds")).contains("\"generation\":2");
            assertThat(instance.get(PROVINCE)).contains("\"total\":" + 2 * UNITS);
            instance.await(CURRENT, progress -> progress.contains("DONE"));

            assertThat(instance.get(PROVINCE)).contains("\"total\":" + 2 * UNITS);
            ScopeTotal province = bench.totals(
                            "REBUILD", totals -> generation(totals.get("REBUILD.2024-H1.THEN.r-tinh")) == 2)
                    .get("REBUILD.2024-H1.THEN.r-tinh");
            assertThat(Objects.requireNonNull(province).counts().submitted()).isEqualTo(UNITS);

            report(bench, 4, 3);
            instance.await(PROVINCE, says(3 * UNITS));
            awaitNoTraceOf(bench, "rebuild-1");
            assertThat(directory.resolve("a/rebuild-1")).doesNotExist();
            assertThat(directory.resolve("a/rebuild-2")).isNotEmptyDirectory();
        }
    }

    @Test
    void goesOnWithARebuildThatAStoppedInstanceLeft() throws Exception {
        try (var bench = new TotalsBench("unused", directory)) {
            report(bench, 12, 5);
            try (var first = start("resumed", "a")) {
                first.await(PROVINCE, answer -> answer.contains("\"total\":"));
                first.post("/operations/rebuilds");
            }
            try (var second = start("resumed", "b")) {
                second.await(CURRENT, progress -> progress.contains("DONE"));
                second.await(PROVINCE, says(5 * UNITS));
                awaitNoTraceOf(bench, "resumed-1");
            }
        }
    }

    private ServiceInstance start(String applicationId, String name) {
        return ServiceInstance.start(applicationId, name, directory);
    }

    private static void report(TotalsBench bench, int revision, int contests) {
        for (int i = 0; i < UNITS; i++) {
            bench.sendUnit("r-" + i, unit("r-" + i, 1, "r-huyen", "r-tinh"));
            bench.sendReport(
                    "REBUILD", "2024-H1", "r-" + i, submitted("REBUILD", "2024-H1", "r-" + i, revision, contests));
        }
    }

    private static Predicate<String> says(int contests) {
        return answer -> answer.contains("\"total\":" + contests + '}');
    }

    private static int generation(@Nullable ScopeTotal total) {
        return total == null ? 0 : Generation.of(total.sequence()).number();
    }

    private static void awaitNoTraceOf(TotalsBench bench, String applicationId) throws Exception {
        ServiceInstance.await(
                () -> String.join(",", bench.admin().listTopics().names().get()),
                topics -> !topics.contains(applicationId + '-'));
    }
}
