package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Total;

/** The real acts of Hà Tĩnh are registered, the last of them while reports of two years come in. */
class RestructuringTests {

    private static final String BEFORE = "2024-H1";
    private static final String DURING = "2025-H1";

    @Test
    void movesTheTotalsOfTodayAndNotOneDigitOfThoseOfThen() {
        try (var system = LiveSystem.ownWithDataset("ha-tinh-2020")) {
            var gateway = system.gateway();
            var acts = RealActs.read();
            acts.early().forEach(act -> acts.register(gateway, act));
            var filing = new Filing(system, List.of(BEFORE));
            filing.sendAll(i -> {});
            filing.assertCountedExactly();
            var then = then(gateway);

            var later = new Filing(system, List.of(DURING));
            try (var board = new Watched(gateway, scope(BEFORE, "tinh-ha-tinh", Structure.NOW))) {
                assertThat(board.snapshot().child("huyen-nghi-xuan")).isPresent();
                later.sendAll(i -> {
                    if (i == later.size() / 2) {
                        acts.register(gateway, acts.last());
                    }
                });
                board.child("xa-co-dam-2025", total -> total.counts().submitted() > 0);
                board.child("huyen-nghi-xuan", total -> total.counts().expected() == 0);
            }

            later.assertCountedExactly();
            assertCountedUnderSuccessors(gateway, filing, BEFORE, acts.wentTo());
            assertCountedUnderSuccessors(gateway, later, DURING, acts.wentTo());
            assertThat(then(gateway)).isEqualTo(then);
            assertSeries(gateway, List.of(filing, later), acts.wentTo());
            assertTouched(gateway, acts.last());
        }
    }

    /** The figures of Cổ Đạm, which is of 2025, in the periods of its predecessors; and of one of these to its end. */
    private static void assertSeries(GatewayClient gateway, List<Filing> filings, Map<String, String> wentTo) {
        var today = series(gateway, "xa-co-dam-2025");
        assertThat(today.path("points")
                        .valueStream()
                        .map(point -> point.path("period").asString()))
                .containsExactly(BEFORE, DURING);
        for (int i = 0; i < filings.size(); i++) {
            var point = today.path("points").get(i);
            var sum = filings.get(i)
                    .sum(
                            point.path("period").asString(),
                            unit -> end(unit, wentTo).equals("xa-co-dam-2025"));
            var line = requireNonNull(sum.lines().get("DIRECTING_DOCUMENTS")).submitted();
            assertThat(point.path("reported").asLong()).isEqualTo(line.reported());
            assertThat(point.path("total").decimalValue()).isEqualByComparingTo(requireNonNull(line.total()));
            assertThat(point.path("merged")
                            .valueStream()
                            .map(one -> one.path("unit").asString()))
                    .contains("xa-cuong-gian");
        }
        var gone = series(gateway, "xa-cuong-gian");
        assertThat(gone.at("/successor/unit").asString()).isEqualTo("xa-co-dam-2025");
        assertThat(gone.path("points").size()).isEqualTo(2);
    }

    private static JsonNode series(GatewayClient gateway, String unit) {
        return gateway.http()
                .get("/api/series/TT-CCHC/DIRECTING_DOCUMENTS/" + unit)
                .successful()
                .json();
    }

    /** What the preview of an act names can be asked for in figures: how many reports are there to be moved. */
    private static void assertTouched(GatewayClient gateway, JsonNode act) {
        var ended = act.path("changes")
                .valueStream()
                .flatMap(change -> change.path("from").valueStream())
                .map(JsonNode::asString)
                .toList();
        var touched = gateway.http()
                .send("POST", "/api/totals/touched", Map.of("units", ended), Map.of())
                .successful()
                .json();
        assertThat(touched.path("periods").valueStream())
                .extracting(
                        period -> period.path("period").asString(),
                        period -> period.path("sent").asInt())
                .allSatisfy(period -> assertThat(period.toList().get(1)).isNotEqualTo(0))
                .hasSize(2);
    }

    /** What the province and each of its districts showed of the period before, in the structure of then. */
    private static List<Total> then(GatewayClient gateway) {
        var province = gateway.totals(scope(BEFORE, "tinh-ha-tinh", Structure.THEN));
        var districts = province.children().stream()
                .map(child -> String.valueOf(child.unit()))
                .filter(unit -> unit.matches("(huyen|thi-xa|thanh-pho)-.*"))
                .map(unit -> gateway.totals(scope(BEFORE, unit, Structure.THEN)))
                .toList();
        assertThat(districts).hasSize(13);
        return Stream.concat(Stream.of(province), districts.stream())
                .flatMap(totals -> Stream.concat(Stream.of(totals.total()), totals.children().stream()))
                .toList();
    }

    private static void assertCountedUnderSuccessors(
            GatewayClient gateway, Filing filing, String period, Map<String, String> wentTo) {
        var today = filing.units().stream()
                .map(unit -> end(unit, wentTo))
                .distinct()
                .toList();
        assertThat(today).hasSize(69 + 14);
        for (var unit : today) {
            var sum = filing.sum(period, owing -> end(owing, wentTo).equals(unit));
            await(unit)
                    .untilAsserted(() -> assertThat(sum.differences(gateway.totals(scope(period, unit, Structure.NOW))
                                    .total()))
                            .isEmpty());
        }
    }

    private static String end(String unit, Map<String, String> wentTo) {
        var end = unit;
        while (wentTo.containsKey(end)) {
            end = wentTo.get(end);
        }
        return end;
    }

    private static Scope scope(String period, String unit, Structure structure) {
        return new Scope("TT-CCHC", period, unit, structure);
    }
}
