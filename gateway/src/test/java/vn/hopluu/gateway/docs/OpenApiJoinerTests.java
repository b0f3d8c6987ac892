package vn.hopluu.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiJoinerTests {

    private static final String ORG = """
            {"openapi":"3.1.0","servers":[{"url":"http://127.0.0.1:8081"}],
             "paths":{
               "/api/units/{unit}":{"get":{"operationId":"get","responses":{"200":{"content":{"application/json":
                 {"schema":{"$ref":"#/components/schemas/Unit"}}}}}}},
               "/operations/publications":{"post":{}}},
             "security":[{"token":[]}],
             "components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer"}},"schemas":{
               "Unit":{"properties":{"span":{"$ref":"#/components/schemas/Span"}}},
               "Span":{"type":"object"}}}}
            """;
    private static final String REPORT = """
            {"openapi":"3.1.0",
             "paths":{"/api/reports/{report}":{"get":{"operationId":"get","security":[{"jwt":[]}],"responses":{"200":{"content":
               {"application/json":{"schema":{"oneOf":[{"$ref":"#/components/schemas/Unit"}]}}}}}}}},
             "components":{"securitySchemes":{"jwt":{"type":"oauth2"}},"schemas":{"Unit":{"type":"string"}}}}
            """;

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void listsThePathsOfAllServices() {
        assertThat(joined().path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/units/{unit}", "/api/reports/{report}");
    }

    @Test
    void leadsComponentsOfTheSameNameByTheirService() {
        assertThat(joined().at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("org.Unit", "report.Unit", "Span");
    }

    @Test
    void keepsEveryReferenceTrue() {
        JsonNode joined = joined();
        for (String reference : joined.findValuesAsString("$ref")) {
            assertThat(joined.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        assertThat(joined.at("/components/schemas/org.Unit/properties/span/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Span");
    }

    @Test
    void keepsOperationsApart() {
        assertThat(joined().findValuesAsString("operationId")).containsExactlyInAnyOrder("org.get", "report.get");
    }

    @Test
    void offersThePublicAddressOnly() {
        assertThat(joined().path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(joined().toString()).doesNotContain("127.0.0.1", "/operations");
    }

    @Test
    void saysOnceForAllServicesHowOneGetsIn() {
        assertThat(joined().at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
        assertThat(joined().path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(joined().at("/paths").findValues("security")).isEmpty();
    }

    @Test
    void isTheSameWhicheverDocumentComesFirst() {
        assertThat(OpenApiJoiner.join(Map.of("report", document(REPORT), "org", document(ORG)), List.of()))
                .isEqualTo(joined());
    }

    private static ObjectNode joined() {
        return OpenApiJoiner.join(Map.of("org", document(ORG), "report", document(REPORT)), List.of());
    }

    private static ObjectNode document(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
