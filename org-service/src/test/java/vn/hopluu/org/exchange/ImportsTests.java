package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.restructuring.LedgerEntry;

/** Files over HTTP, into a real ledger. */
@OnPlatform
class ImportsTests {

    private static final String HEADER = "unit,from,to,name,kind,parent,successor\n";

    @LocalServerPort
    private int port;

    private FileClient files() {
        return new FileClient(port);
    }

    @Test
    void takesInTheRealTreeAndItsActsAndGivesThemOutAgain() {
        LedgerEntry real = HaTinh.ENTRY;
        byte[] units = FileFixture.csv(FileFixture.units(real.units()));
        byte[] acts = FileFixture.csv(FileFixture.acts(real.acts()));

        assertThat(files().csv("units?dryRun=true", units).body())
                .isEqualTo(files().csv("units?dryRun=true", units).body());
        assertThat(files().csv("units", units).counts())
                .containsExactly(real.units().size(), real.units().size(), 0);
        assertThat(files().csv("acts?dryRun=true", acts).counts())
                .containsExactly(real.acts().size(), real.acts().size(), 0);
        assertThat(files().csv("acts", acts).counts())
                .containsExactly(real.acts().size(), real.acts().size(), 0);

        String again = files().get("units", "text/csv").text();
        assertThat(again).contains("xa-cuong-gian,2020-01-01,2025-07-01,Xã Cương Gián,COMMUNE,huyen-nghi-xuan");
        assertThat(files().csv("units", again.getBytes(UTF_8)).counts())
                .contains(0)
                .doesNotContain(-1);
        assertThat(files().csv("acts", acts).counts())
                .containsExactly(real.acts().size(), 0, real.acts().size());
        assertThat(files().json("acts", files().get("acts", "application/json").text())
                        .counts()[1])
                .isZero();
        assertThat(files().json(
                                "units",
                                files().get("units?beforeActs=true", "*/*").text())
                        .counts()[1])
                .isZero();
    }

    @Test
    void namesTheFilesItGivesOut() {
        assertThat(files().get("units", "text/csv").header("Content-Disposition"))
                .matches("attachment; filename=\"hop-luu-units-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(files().get("acts", "*/*").header("Content-Disposition")).endsWith(".json\"");
        assertThat(files().get("units", "text/csv").header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(files().get("units", "image/png").status()).isEqualTo(406);
    }

    @Test
    void writesNothingInADryRun() {
        byte[] file = (HEADER + "dry,2020-01-01,,Tỉnh,PROVINCE,,\n").getBytes(UTF_8);

        assertThat(files().csv("units?dryRun=true", file).counts()).containsExactly(1, 1, 0);
        assertThat(files().csv("units", file).counts()).containsExactly(1, 1, 0);
        assertThat(files().csv("units?dryRun=true", file).counts()).containsExactly(1, 0, 1);
    }

    @Test
    void refusesATreeThatCannotBeByTheLineOfEachUnit() {
        var answer = files().csv(
                        "units",
                        (HEADER
                                        + "q,2020-01-01,2025-01-01,Tỉnh,PROVINCE,,\n"
                                        + "q-a,2020-01-01,,A,COMMUNE,q,\n"
                                        + "q-b,2020-01-01,2024-01-01,B,COMMUNE,q,\n"
                                        + "q-b,2024-01-01,,B,COMMUNE,nobody,\n"
                                        + "q-c,2020-01-01,,C,COMMUNE,q-d,\n"
                                        + "q-d,2020-01-01,,D,COMMUNE,q-c,\n"
                                        + "q-e,2020-01-01,2024-01-01,E,COMMUNE,q,none\n"
                                        + "q-f,2020-01-01,,F,COMMUNE,,\n")
                                .getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("type").asString()).isEqualTo("urn:hopluu:problem:import-refused");
        assertThat(answer.errors())
                .containsExactly(
                        "3 parent-not-there",
                        "5 parent-not-there",
                        "6 under-itself",
                        "7 under-itself",
                        "8 successor-not-valid",
                        "9 under-no-province");
        assertThat(answer.body().get("errors").get(0).get("detail").asString())
                .isEqualTo("Đơn vị cấp trên \"q\" của \"q-a\" không tồn tại vào ngày 2025-01-01.");
        assertThat(files().get("units", "text/csv").text()).doesNotContain("q-a");
    }

    @Test
    void listsAThousandFaultsAndCountsAll() {
        JsonNode problem = files().csv("units", (HEADER + "a,b\n".repeat(100_000)).getBytes(UTF_8))
                .body();

        assertThat(problem.get("errors")).hasSize(1_000);
        assertThat(problem.get("total").asInt()).isEqualTo(100_000);
    }

    @Test
    void refusesUnitsAndActsThatAreKnownOtherwise() {
        files().csv("units", (HEADER + "k,2020-01-01,,Tỉnh,PROVINCE,,\n").getBytes(UTF_8));
        files().json("acts", act("k-act", "k", "Tỉnh Mới"));

        assertThat(files().csv("units", (HEADER + "k,2020-01-01,,Khác,PROVINCE,,\n").getBytes(UTF_8))
                        .errors())
                .containsExactly("2 known-otherwise");
        assertThat(files().json("acts", act("k-act", "k", "Tỉnh Khác")).errors())
                .containsExactly("null act-known-otherwise");

        JsonNode error = files().json("acts", act("k-other", "nobody", "X"))
                .body()
                .get("errors")
                .get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/acts/0/changes/0/unit");
        assertThat(error.get("code").asString()).isEqualTo("unknown-unit");
        assertThat(error.get("act").asString()).isEqualTo("k-other");
    }

    @Test
    void refusesWhatItDoesNotRead() {
        assertThat(files().post("units", "text/plain", new byte[0]).status()).isEqualTo(415);
        assertThat(files().csv("units?dryRun=perhaps", new byte[0]).status()).isEqualTo(400);
        assertThat(files().csv("units?dry=true", new byte[0]).status()).isEqualTo(400);
        assertThat(files().csv("units", new byte[(16 << 20) + 1]).status()).isEqualTo(413);
    }

    @Test
    void takesAFileInOnceWhenManySendItAtOnce() throws Exception {
        byte[] file = FileFixture.csv(FileFixture.units(List.of(
                province("many").alive(), commune("many-a").under("many").alive())));
        Callable<Integer> send = () -> files().csv("units", file).counts()[1];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int added = 0;
            for (var sent :
                    threads.invokeAll(IntStream.range(0, 10).mapToObj(_ -> send).toList())) {
                added += sent.get();
            }
            assertThat(added).isEqualTo(2);
        }
    }

    private static String act(String id, String unit, String name) {
        return """
                {"acts":[{"act":"%s","effective":"2025-07-01","legalBasis":"1/NQ","title":"Thử","note":null,
                 "changes":[{"change":"rename","unit":"%s","name":"%s"}]}]}
                """.formatted(id, unit, name);
    }
}
