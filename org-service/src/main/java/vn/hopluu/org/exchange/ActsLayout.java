package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.org.web.Refusal.InvalidField;

/** A line for each change; what is said of the act stands on its first line, and may be repeated. */
record ActsLayout() implements Layout {

    private static final String ACT = "act";
    private static final String CHANGE = "change";
    private static final List<String> OF_ACT = List.of(ACT, "effective", "legalBasis", "title", "note");
    private static final List<String> OF_CHANGE = List.of(
            "unit",
            "name",
            "kind",
            "parent",
            "code",
            "electronicIdentifier",
            "into",
            "from",
            "mainSuccessor",
            "successor");

    @Override
    public String list() {
        return "acts";
    }

    @Override
    public List<String> columns() {
        return Stream.of(OF_ACT, List.of(CHANGE), OF_CHANGE)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> required() {
        return Set.of(ACT, "effective", "legalBasis", "title", CHANGE);
    }

    @Override
    public Stream<Map<String, String>> lines(JsonNode act) {
        return act.get("changes").valueStream().map(change -> {
            Map<String, String> cells = new HashMap<>();
            OF_ACT.forEach(column -> cells.put(column, act.path(column).asString("")));
            fill(cells, change);
            return cells;
        });
    }

    /** Names are the same in JSON and CSV; what a unit is founded as has no column of its own. */
    private static void fill(Map<String, String> cells, JsonNode json) {
        json.propertyStream().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                fill(cells, value);
            } else if (value.isArray()) {
                cells.put(
                        member.getKey(),
                        value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
            } else if (!value.isNull()) {
                cells.put(member.getKey(), value.asString());
            }
        });
    }

    @Override
    public Contents items(List<CsvLine> lines) {
        Collection<List<CsvLine>> byAct = CsvLine.byCell(lines, ACT);
        List<Item> items = new ArrayList<>();
        byAct.forEach(changes -> items.add(item(changes, items.size())));
        return new Contents(items, byAct.stream().flatMap(ActsLayout::misplaced).toList());
    }

    private Item item(List<CsvLine> lines, int index) {
        ObjectNode act = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> places = new HashMap<>();
        places.put("", lines.getFirst().number());
        OF_ACT.forEach(column -> lines.getFirst().put(column, act));
        var changes = act.putArray("changes");
        for (CsvLine line : lines) {
            places.put("/changes/" + changes.size(), line.number());
            changes.add(change(line));
        }
        return new Item(act, list() + '/' + index, places);
    }

    private static ObjectNode change(CsvLine line) {
        return ChangeCells.of(line.cell(CHANGE)).map(cells -> cells.json(line)).orElseGet(() -> {
            ObjectNode unknown = JsonNodeFactory.instance.objectNode();
            line.put(CHANGE, unknown);
            return unknown;
        });
    }

    private static Stream<InvalidField> misplaced(List<CsvLine> lines) {
        return lines.stream().flatMap(line -> Stream.concat(differing(line, lines.getFirst()), unused(line)));
    }

    private static Stream<InvalidField> differing(CsvLine line, CsvLine first) {
        return OF_ACT.stream()
                .filter(column -> !line.repeats(column, first))
                .map(column ->
                        Faults.onLine(line.number(), "differs-within-act", column, Integer.toString(first.number())));
    }

    private static Stream<InvalidField> unused(CsvLine line) {
        return ChangeCells.of(line.cell(CHANGE)).stream()
                .flatMap(cells -> OF_CHANGE.stream()
                        .filter(column -> line.has(column) && !cells.used().contains(column))
                        .map(column -> Faults.onLine(line.number(), "cell-not-used", column, cells.change())));
    }
}
