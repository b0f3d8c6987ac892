package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.reported;
import static vn.hopluu.systemtests.Figures.submitted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Total;

/** A province makes a form of its own: with every way to roll up, a computed line and a condition; then goes on with a next version. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FormTests {

    private static final String FORM = "GL-TONG-HOP";
    private static final String DRAFTS = "/api/forms/" + FORM + "/drafts";
    private static final String DISTRICT = "huyen-nghi-xuan";
    private static final String CONTENT = content();

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @BeforeAll
    void writeTheForm() {
        var draft = started("first");
        var wrong = saved(draft, CONTENT.replace("PORTALS - PORTALS_WITH_SECTION", "PORTALS - NOBODY"));
        assertThat(wrong.json().at("/findings/0/pointer").asString()).isEqualTo("/indicators/3/formula");
        assertThat(preview(draft).at("/findings/0/code").asString()).isEqualTo("formula-unknown-line");
        assertThat(published(draft).problem().code()).isEqualTo("invalid-form");

        saved(draft, CONTENT);
        assertThat(preview(draft).at("/values/WITHOUT_SECTION").asInt()).isEqualTo(1);
        assertThat(published(draft).status()).isEqualTo(201);
        assertThat(gateway.http().get(draft).status()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void addsUpEveryLineItsOwnWay() {
        open("2023-H1");
        send("2023-H1", "xa-cuong-gian", Map.of("PORTALS", "3", "PORTALS_WITH_SECTION", "2", "HAS_PLAN", "1"));
        send("2023-H1", "xa-xuan-hoi", Map.of("PORTALS", "4", "PORTALS_WITH_SECTION", "4", "HAS_PLAN", "0"));
        send(
                "2023-H1",
                "xa-dan-truong",
                Map.of("PORTALS", "2", "SATISFACTION", "80", "FASTEST", "0.5", "SLOWEST", "48"));
        send("2023-H1", "xa-xuan-lien", Map.of("PORTALS", "1", "SATISFACTION", "91.5", "FASTEST", "2", "SLOWEST", "3"));

        await().untilAsserted(() -> {
            var total = total("2023-H1");
            assertThat(total.counts().submitted()).isEqualTo(4);
            assertThat(submitted(total, "PORTALS")).isEqualByComparingTo("10");
            assertThat(submitted(total, "WITHOUT_SECTION")).isEqualByComparingTo("1");
            assertThat(reported(total, "WITHOUT_SECTION")).isEqualTo(2);
            assertThat(submitted(total, "SHARE")).isEqualByComparingTo("85.714286");
            assertThat(submitted(total, "HAS_PLAN")).isEqualByComparingTo("1");
            assertThat(submitted(total, "SATISFACTION")).isEqualByComparingTo("85.75");
            assertThat(submitted(total, "FASTEST")).isEqualByComparingTo("0.5");
            assertThat(submitted(total, "SLOWEST")).isEqualByComparingTo("48");
            assertThat(submitted(total, "HOTLINE")).isNull();
        });
    }

    @Test
    @Order(2)
    void refusesWhatTheConditionForbidsAndWhatWasWorkedOutOtherwise() {
        open("2023-Q1");
        var condition = act("2023-Q1", "xa-cuong-gian", Map.of("PORTALS", "1", "FASTEST", "2", "SLOWEST", "1"));
        var otherwise = act("2023-Q1", "xa-cuong-gian", Map.of("PORTALS", "1", "WITHOUT_SECTION", "5"));

        assertThat(condition.status()).isEqualTo(422);
        assertThat(condition.json().at("/errors/0/pointer").asString()).isEqualTo("/content/values/FASTEST");
        assertThat(otherwise.json().at("/errors/0/code").asString()).isEqualTo("computed-otherwise");
    }

    @Test
    @Order(3)
    void goesOnWithALineUnderAnotherCode() {
        var draft = started("second");
        var renamed = CONTENT.replace("\"code\": \"WITHOUT_SECTION\"", "\"code\": \"LACKING\"");
        saved(draft, renamed);
        assertThat(published(draft).json().at("/errors/0/code").asString()).isEqualTo("vanished");
        saved(draft, renamed.replace("\"LACKING\"", "\"LACKING\", \"formerly\": [\"WITHOUT_SECTION\"]"));
        assertThat(published(draft).json().path("version").asInt()).isEqualTo(2);

        open("2023-H2");
        send("2023-H2", "xa-cuong-gian", Map.of("PORTALS", "3", "PORTALS_WITH_SECTION", "1"));

        await().untilAsserted(() -> {
            var points = gateway.http()
                    .get("/api/series/" + FORM + "/LACKING/xa-co-dam-2025?kind=HALF_YEAR")
                    .successful()
                    .json()
                    .path("points");
            assertThat(point(points, "2023-H1")).isEqualTo("WITHOUT_SECTION 1");
            assertThat(point(points, "2023-H2")).isEqualTo("LACKING 2");
        });
    }

    private static String point(JsonNode points, String period) {
        return points.valueStream()
                .filter(point -> point.path("period").asString().equals(period))
                .map(point -> point.at("/indicators/0").asString() + " "
                        + point.path("total").asString())
                .findFirst()
                .orElse("");
    }

    private String started(String key) {
        var body = Map.of("unit", "tinh-ha-tinh");
        var started = gateway.http().send("POST", DRAFTS, body, Map.of("Idempotency-Key", "form-tests-" + key));
        return DRAFTS + "/" + started.successful().json().path("draft").asString();
    }

    private Answer saved(String draft, String content) {
        return gateway.http()
                .send("PUT", draft, Json.MAPPER.readTree(content), Map.of("If-Match", etag(draft)))
                .successful();
    }

    private Answer published(String draft) {
        return gateway.http().send("POST", draft + "/publications", Map.of(), Map.of("If-Match", etag(draft)));
    }

    private JsonNode preview(String draft) {
        var sample = Map.of("kind", "COMMUNE", "values", Map.of("PORTALS", 3, "PORTALS_WITH_SECTION", 2));
        return gateway.http()
                .send("POST", draft + "/previews", sample, Map.of())
                .successful()
                .json();
    }

    private String etag(String draft) {
        return gateway.http().get(draft).header("ETag").orElseThrow();
    }

    private void open(String period) {
        gateway.open(FORM, period, new Period.Opening(DISTRICT, List.of("COMMUNE"), LiveSystem.DUE));
        await().until(() -> gateway.period(FORM, period).orElseThrow().open());
    }

    private void send(String period, String unit, Map<String, String> figures) {
        act(period, unit, figures).successful();
    }

    private Answer act(String period, String unit, Map<String, String> figures) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        figures.forEach((line, figure) -> values.put(line, new BigDecimal(figure)));
        var report = FORM + "." + period + "." + unit;
        return gateway.act(
                report, "submissions", Map.of("content", Content.of(values)), "form-tests-" + figures.hashCode());
    }

    private Total total(String period) {
        return gateway.totals(new Scope(FORM, period, DISTRICT, Structure.THEN)).total();
    }

    private static String content() {
        try (var file = requireNonNull(FormTests.class.getResourceAsStream("/forms/every-roll-up.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
