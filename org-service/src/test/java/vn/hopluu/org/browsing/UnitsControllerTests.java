package vn.hopluu.org.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.Tokens;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.ledger.LedgerFixture;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.registry.TreeFixture;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.platform.TestIssuer;

/** The endpoints over the real tree of Hà Tĩnh, on a fixed day. */
@WebMvcTest(
        controllers = {UnitsController.class, TreeController.class},
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "vn\\.hopluu\\.org\\.(web|browsing|access)\\..*"))
@EnableConfigurationProperties(AccessSettings.class)
class UnitsControllerTests {

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("hopluu.issuer", TestIssuer.shared()::uri);
    }

    @TestConfiguration
    static class Facts {

        @Bean
        CurrentTree currentTree() {
            return TreeFixture.of(HaTinh.UNITS);
        }

        @Bean
        Ledger ledger() {
            return LedgerFixture.with(HaTinh.ENTRY);
        }

        @Bean
        MockMvcBuilderCustomizer signedIn() {
            return http -> http.defaultRequest(get("/").header(HttpHeaders.AUTHORIZATION, Tokens.bearer("ANALYST@*")));
        }

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @Bean
        @Primary
        Clock today() {
            // 22 November in Việt Nam, still the 21st in Greenwich
            return Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Test
    void givesAWholeUnit() {
        assertThat(http.get().uri("/api/units/xa-cuong-gian"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"unit":"xa-cuong-gian",
                 "spans":[{"from":"2020-01-01","to":"2025-07-01","name":"Xã Cương Gián","kind":"COMMUNE",
                           "parent":"huyen-nghi-xuan","code":"18403","electronicIdentifier":null}],
                 "successor":{"unit":"xa-co-dam-2025","from":"2025-07-01"}}
                """);
    }

    @Test
    void givesAUnitOnADate() {
        assertThat(http.get().uri("/api/units/xa-cuong-gian?date=2024-06-14"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"unit":"xa-cuong-gian","date":"2024-06-14","name":"Xã Cương Gián","kind":"COMMUNE",
                 "parent":"huyen-nghi-xuan","code":"18403","electronicIdentifier":null,
                 "from":"2020-01-01","to":"2025-07-01"}
                """);
    }

    @Test
    void saysWhenAUnitWasValidAndWhoTookOver() {
        assertThat(http.get().uri("/api/units/xa-cuong-gian?date=2025-07-01").header("Accept-Language", "en"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"urn:hopluu:problem:unit-not-valid","status":404,"instance":"/api/units/xa-cuong-gian",
                 "unit":"xa-cuong-gian","spans":[{"from":"2020-01-01","to":"2025-07-01"}],
                 "successor":{"unit":"xa-co-dam-2025","from":"2025-07-01"}}
                """);
    }

    @Test
    void findsWithoutMarks() {
        assertThat(http.get().uri("/api/units?search=cuong+gian"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"items":[{"unit":"xa-cuong-gian","name":"Xã Cương Gián","kind":"COMMUNE","parent":"huyen-nghi-xuan",
                           "code":"18403","from":"2020-01-01","to":"2025-07-01",
                           "successor":{"unit":"xa-co-dam-2025","from":"2025-07-01"}},
                          {"unit":"xa-co-dam-2025","name":"Xã Cổ Đạm","kind":"COMMUNE","parent":"tinh-ha-tinh",
                           "code":"18394","from":"2025-07-01","to":null,"successor":null,
                           "matchedName":"Xã Cương Gián","through":"xa-cuong-gian"}],
                 "next":null}
                """);
    }

    @Test
    void givesTheLineUpToTheRoot() {
        assertThat(units("/api/units/xa-cuong-gian/ancestors?date=2024-06-14"))
                .containsExactly("huyen-nghi-xuan", "tinh-ha-tinh");
        assertThat(units("/api/units/xa-co-dam-2025/ancestors")).containsExactly("tinh-ha-tinh");
    }

    @Test
    void givesChildrenOfTodayUnlessAskedForAnotherDay() {
        assertThat(units("/api/units/tinh-ha-tinh/children?limit=500"))
                .hasSize(83)
                .contains("xa-co-dam-2025");
        assertThat(units("/api/units/tinh-ha-tinh/children?date=2024-06-14")).hasSize(32);
    }

    @Test
    void givesASubtreeWithDepths() {
        assertThat(http.get().uri("/api/units/huyen-nghi-xuan/subtree?date=2024-06-14&limit=2"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"unit":"huyen-nghi-xuan","depth":0,"date":"2024-06-14"},{"parent":"huyen-nghi-xuan","depth":1}]}
                """);
    }

    @Test
    void tellsAUnitsHistory() {
        assertThat(http.get().uri("/api/units/phuong-nguyen-du/history"))
                .bodyJson()
                .isStrictlyEqualTo("""
                {"items":[
                  {"on":"2020-01-01","event":"FOUNDED","name":"Phường Nguyễn Du","kind":"COMMUNE","parent":"thanh-pho-ha-tinh"},
                  {"on":"2025-01-01","event":"TOOK_OVER","name":"Phường Bắc Hà","unit":"phuong-bac-ha","wholly":true,"act":%1$s},
                  {"on":"2025-01-01","event":"RENAMED","before":"Phường Nguyễn Du","after":"Phường Bắc Hà","act":%1$s},
                  {"on":"2025-07-01","event":"ENDED","successor":{"unit":"phuong-thanh-sen","from":"2025-07-01"},"act":%2$s}],
                 "next":null}
                """.formatted(act("nq-1283-2024"), act("nq-1665-2025")));
    }

    @Test
    void tellsOfWhoTookAPartOfOneThatWasSplit() {
        assertThat(body("/api/units/phuong-vung-ang/history")
                        .get("items")
                        .valueStream()
                        .filter(one -> one.path("wholly").isBoolean()
                                && !one.get("wholly").asBoolean()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("unit").asString()).isEqualTo("xa-ky-loi");
                    assertThat(one.get("act").get("legalBasis").asString()).isEqualTo("1665/NQ-UBTVQH15");
                });
    }

    @Test
    void givesTheWholeTreeOfADay() {
        assertThat(http.get().uri("/api/tree?date=2024-06-14&limit=3"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"unit":"tinh-ha-tinh","depth":0,"date":"2024-06-14"},{"depth":1},{"depth":1}]}
                """);
        assertThat(units("/api/tree?date=2024-06-14&limit=500")).hasSize(249);
        assertThat(units("/api/tree?limit=500")).hasSize(84);
        assertThat(units("/api/tree?date=2019-12-31")).isEmpty();
    }

    @Test
    void tellsWhatIsDifferentAboutTheTreeOnAnotherDay() {
        JsonNode items = body("/api/tree/differences?from=2024-06-14&to=2025-07-01&limit=500")
                .get("items");

        assertThat(items.valueStream().map(one -> one.get("nature").asString()))
                .contains("FOUNDED", "ENDED", "CHANGED");
        assertThat(items.valueStream().filter(one -> one.get("unit").asString().equals("xa-tuong-son")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("after").isNull()).isTrue();
                    assertThat(one.get("before").get("name").asString()).isEqualTo("Xã Tượng Sơn");
                    assertThat(one.get("successor").get("unit").asString()).isEqualTo("xa-thach-lac-2025");
                });
        assertThat(body("/api/tree/differences?from=2024-01-01&to=2024-06-14").get("items"))
                .isEmpty();
    }

    @Test
    void tellsWhatChangedAboutAUnit() {
        JsonNode items = body("/api/tree/differences?from=2024-06-14&to=2025-01-01&limit=500")
                .get("items");

        assertThat(items.valueStream().filter(one -> one.get("unit").asString().equals("phuong-nguyen-du")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("nature").asString()).isEqualTo("CHANGED");
                    assertThat(one.get("aspects").valueStream().map(JsonNode::asString))
                            .containsExactly("NAME");
                    assertThat(one.get("after").get("name").asString()).isEqualTo("Phường Bắc Hà");
                });
    }

    @Test
    void wantsTwoDaysInTheirOrder() {
        assertThat(codes("/api/tree/differences")).containsExactly("invalid-from", "invalid-to");
        assertThat(codes("/api/tree/differences?from=2024-01-01&to=x")).containsExactly("invalid-to");
        assertThat(codes("/api/tree/differences?from=2024-01-02&to=2024-01-01")).containsExactly("from-after-to");
    }

    @Test
    void givesEveryItemOnceOverAllPages() {
        List<String> paged = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            JsonNode page = body("/api/units?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.get("items").forEach(item -> paged.add(item.get("unit").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(paged).hasSize(317).doesNotHaveDuplicates();
    }

    @Test
    void answersAnUnchangedQuestionWithoutABody() {
        String uri = "/api/units/tinh-ha-tinh/children";
        String tag = String.valueOf(http.get().uri(uri).exchange().getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(http.get().uri(uri).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(http.get().uri(uri).header(HttpHeaders.IF_NONE_MATCH, "W/\"other\""))
                .hasStatusOk();
    }

    @Test
    void namesEveryBadParameterAtOnce() {
        assertThat(http.get()
                        .uri("/api/units?kind=VILLAGE&date=14/06/2024&limit=501&parent=X!")
                        .header("Accept-Language", "en"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type":"urn:hopluu:problem:invalid-parameter","title":"Invalid parameter","errors":[
                  {"pointer":"/date","code":"invalid-date","detail":"A date has the form YEAR-MONTH-DAY, for example 2024-06-14."},
                  {"pointer":"/kind","code":"invalid-kind"},
                  {"pointer":"/limit","code":"invalid-limit"},
                  {"pointer":"/parent","code":"invalid-parent"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/units?limit=0",
                "/api/units?limit=x",
                "/api/units?limit=99999999999",
                "/api/units?cursor=nowhere",
                "/api/units?parent=nobody",
                "/api/units?date=2024-02-30",
                "/api/units?dat=2024-01-01",
                "/api/units/xa-cuong-gian?date=",
                "/api/tree?date=yesterday",
                "/api/tree?cursor=nowhere",
                "/api/units/xa-cuong-gian?date=yesterday",
                "/api/units/xa-cuong-gian?dat=2024-01-01",
                "/api/units/xa-cuong-gian/children?date=2024-13-01",
                "/api/units/xa-cuong-gian/history?date=2024-01-01"
            })
    void refusesBadParameters(String uri) {
        assertThat(http.get().uri(uri))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:hopluu:problem:invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/units/nobody",
                "/api/units/Xã",
                "/api/units/nobody?date=2024-01-01",
                "/api/units/nobody/children",
                "/api/units/nobody/subtree",
                "/api/units/nobody/ancestors",
                "/api/units/nobody/history"
            })
    void saysThatAUnitIsUnknown(String uri) {
        assertThat(http.get().uri(uri))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:hopluu:problem:unknown-unit");
    }

    @Test
    void speaksVietnameseUnlessAskedForEnglish() {
        assertThat(http.get().uri("/api/units/nobody"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("Không có đơn vị này");
        assertThat(http.get().uri("/api/units/nobody").header("Accept-Language", "fr, en;q=0.5"))
                .bodyJson()
                .extractingPath("title")
                .isEqualTo("No such unit");
    }

    @Test
    void explainsWhatTheFrameworkRefuses() {
        assertThat(type(http.get().uri("/api/nothing").exchange())).isEqualTo("urn:hopluu:problem:not-found");
        assertThat(type(http.method(HttpMethod.DELETE).uri("/api/units").exchange()))
                .isEqualTo("urn:hopluu:problem:method-not-allowed");
        assertThat(type(http.get().uri("/api/units").accept("text/csv").exchange()))
                .isEqualTo("urn:hopluu:problem:not-acceptable");
    }

    @Test
    void keepsTheCallersCorrelationIdOrMakesOne() {
        MvcTestResult kept = http.get()
                .uri("/api/units/nobody")
                .header("X-Correlation-Id", "from-caller")
                .exchange();
        MvcTestResult made = http.get()
                .uri("/api/units/nobody")
                .header("X-Correlation-Id", "bad id\n")
                .exchange();

        assertThat(kept)
                .hasHeader("X-Correlation-Id", "from-caller")
                .bodyJson()
                .extractingPath("correlationId")
                .isEqualTo("from-caller");
        assertThat(made.getResponse().getHeader("X-Correlation-Id")).hasSize(36);
    }

    private String act(String id) {
        Act act = HaTinh.ENTRY.acts().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return "{\"id\":\"%s\",\"legalBasis\":\"%s\",\"title\":\"%s\"}".formatted(id, act.legalBasis(), act.title());
    }

    private List<String> codes(String uri) {
        return body(uri)
                .get("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }

    private List<String> units(String uri) {
        List<String> units = new ArrayList<>();
        body(uri).get("items").forEach(item -> units.add(item.get("unit").asString()));
        return units;
    }

    private JsonNode body(String uri) {
        return json.readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    private String type(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray())
                .get("type")
                .asString();
    }
}
