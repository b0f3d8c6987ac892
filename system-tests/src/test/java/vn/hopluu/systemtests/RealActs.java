package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.benchmarks.client.GatewayClient;

/** The acts of the demonstration data, in the order of their days, as an office would send them. */
record RealActs(List<JsonNode> acts) {

    private static final Path DATASET = Path.of("../org-service/src/main/resources/datasets/ha-tinh.json");

    static RealActs read() {
        var dataset = JsonMapper.shared().readTree(DATASET.toFile());
        return new RealActs(dataset.path("acts").valueStream().toList());
    }

    List<JsonNode> early() {
        return acts.subList(0, acts.size() - 1);
    }

    JsonNode last() {
        return acts.getLast();
    }

    void register(GatewayClient gateway, JsonNode act) {
        var body = (ObjectNode) act.deepCopy();
        var id = body.remove("id").asString();
        var answer = gateway.http().send("PUT", "/api/restructurings/" + id, body, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Where each unit that ended went, by the words of the acts. */
    Map<String, String> wentTo() {
        Map<String, String> wentTo = new HashMap<>();
        for (var act : acts) {
            for (var change : act.path("changes")) {
                switch (change.path("change").asString()) {
                    case "merge" ->
                        change.path("from")
                                .forEach(unit -> wentTo.put(
                                        unit.asString(), change.path("into").asString()));
                    case "split" ->
                        wentTo.put(
                                change.path("unit").asString(),
                                change.path("mainSuccessor").asString());
                    case "dissolve" -> {
                        if (change.path("successor").isString()) {
                            wentTo.put(
                                    change.path("unit").asString(),
                                    change.path("successor").asString());
                        }
                    }
                    default -> {}
                }
            }
        }
        return wentTo;
    }
}
