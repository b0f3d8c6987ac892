package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.benchmarks.client.Period;

/**
 * The targets of Hà Tĩnh city's plan 163/KH-UBND of 28/12/2020 for 2021, each "100 % of …": as ratios of a form, followed live
 * through reports of its wards and communes. The form and the figures are synthetic.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PlanTests {

    private static final String FORM = "KH-CCHC";
    private static final String CITY = "thanh-pho-ha-tinh";
    private static final String PLAN = "/api/plans/" + CITY + "/2021";
    private static final Instant DUE = Instant.parse("2065-01-01T00:00:00Z");

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @BeforeAll
    void publishTheFormAndSetThePlan() {
        var drafts = "/api/forms/" + FORM + "/drafts";
        var draft = drafts + "/"
                + send("POST", drafts, Map.of("unit", "tinh-ha-tinh"), Map.of("Idempotency-Key", "plan-tests"))
                        .path("draft")
                        .asString();
        send("PUT", draft, read("form"), Map.of("If-Match", etag(draft)));
        send("POST", draft + "/publications", Map.of(), Map.of("If-Match", etag(draft)));
        send("PUT", PLAN, read("ha-tinh-city-2021"), Map.of("If-None-Match", "*"));
        await().until(() -> gateway.http().get(PLAN + "/progress").succeeded());
    }

    @Test
    @Order(1)
    void hasNoFigureBeforeAnybodyHasReported() {
        open("2021-H1");

        assertThat(targets()).hasSize(6).allSatisfy(target -> {
            assertThat(target.path("figure").isNull()).isTrue();
            assertThat(target.path("met").isNull()).isTrue();
        });
        await().untilAsserted(() -> assertThat(
                        target("PORTALS_WITH_SECTION").path("expected").asInt())
                .isEqualTo(15));
    }

    @Test
    @Order(2)
    void followsTheReportsOfTheHalfYear() {
        report("2021-H1", "phuong-nam-ha", Map.of("PORTALS", 1, "PORTALS_WITH_SECTION", 1, "RADIO_STATIONS", 2));
        report(
                "2021-H1",
                "phuong-tran-phu",
                Map.of("PORTALS", 1, "PORTALS_WITH_SECTION", 1, "RADIO_STATIONS", 2, "RADIO_STATIONS_WITH_SECTION", 1));

        await().untilAsserted(() -> {
            assertThatObject(target("PORTALS_WITH_SECTION")).satisfies(target -> {
                assertThat(target.path("figure").decimalValue(BigDecimal.ZERO)).isEqualByComparingTo("100");
                assertThat(target.path("met").booleanValue(false)).isTrue();
                assertThat(target.path("reported").asInt()).isEqualTo(2);
            });
            // Nam Hà left blank how many stations have a section: its stations count for nothing rather than for none.
            assertThatObject(target("RADIO_STATIONS_WITH_SECTION")).satisfies(target -> {
                assertThat(target.path("figure").decimalValue(BigDecimal.ZERO)).isEqualByComparingTo("50");
                assertThat(target.path("reached").decimalValue(BigDecimal.ZERO)).isEqualByComparingTo("50");
                assertThat(target.path("met").booleanValue(true)).isFalse();
                assertThat(target.path("reported").asInt()).isEqualTo(1);
            });
            assertThat(target("PROCEDURES_POSTED").path("figure").isNull()).isTrue();
        });
    }

    @Test
    @Order(3)
    void takesBackWhatIsReturned() {
        gateway.returnReport(FORM + ".2021-H1.phuong-tran-phu", "Kiểm tra lại", Map.of(), "plan-tests-return");

        await().untilAsserted(() -> {
            assertThat(target("PORTALS_WITH_SECTION").path("reported").asInt()).isEqualTo(1);
            assertThat(target("RADIO_STATIONS_WITH_SECTION").path("figure").isNull())
                    .isTrue();
        });
    }

    @Test
    @Order(4)
    void goesOverToTheYearOnceTheYearHasAFigure() {
        open("2021-Y");
        report("2021-Y", "phuong-nam-ha", Map.of("PORTALS", 3, "PORTALS_WITH_SECTION", 2));

        await().untilAsserted(() -> assertThatObject(target("PORTALS_WITH_SECTION"))
                .satisfies(target -> {
                    assertThat(target.path("period").asString()).isEqualTo("2021-Y");
                    assertThat(target.path("figure").decimalValue(BigDecimal.ZERO))
                            .isEqualByComparingTo("66.666667");
                    assertThat(target.path("numerator").asInt()).isEqualTo(2);
                    assertThat(target.path("met").booleanValue(true)).isFalse();
                }));
    }

    private List<JsonNode> targets() {
        return gateway.http()
                .get(PLAN + "/progress")
                .successful()
                .json()
                .path("targets")
                .valueStream()
                .toList();
    }

    private JsonNode target(String code) {
        return targets().stream()
                .filter(target -> target.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void open(String period) {
        gateway.open(FORM, period, new Period.Opening(CITY, List.of("COMMUNE"), DUE));
        await().until(() -> gateway.period(FORM, period).orElseThrow().open());
    }

    private void report(String period, String unit, Map<String, Integer> figures) {
        var values = new HashMap<String, @Nullable BigDecimal>();
        figures.forEach((line, figure) -> values.put(line, BigDecimal.valueOf(figure)));
        gateway.submit(FORM + '.' + period + '.' + unit, Content.of(values), "plan-tests-" + period + unit);
    }

    private JsonNode send(String method, String path, Object body, Map<String, String> headers) {
        return gateway.http().send(method, path, body, headers).successful().json();
    }

    private String etag(String draft) {
        return gateway.http().get(draft).header("ETag").orElseThrow();
    }

    private static JsonNode read(String name) {
        try (var file = requireNonNull(PlanTests.class.getResourceAsStream("/plans/" + name + ".json"))) {
            return Json.MAPPER.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
