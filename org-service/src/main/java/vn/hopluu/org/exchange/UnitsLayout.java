package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.org.web.Refusal.InvalidField;

/** A line for each span, oldest first; the successor stands on a unit's last line. */
record UnitsLayout() implements Layout {

    private static final String UNIT = "unit";
    private static final String SUCCESSOR = "successor";
    private static final String OTHERS = "otherSuccessors";
    private static final List<String> SPAN =
            List.of("from", "to", "name", "kind", "parent", "code", "electronicIdentifier");

    @Override
    public String list() {
        return "units";
    }

    @Override
    public List<String> columns() {
        return Stream.of(List.of(UNIT), SPAN, List.of(SUCCESSOR, OTHERS))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> required() {
        return Set.of(UNIT, "from", "name", "kind");
    }

    @Override
    public Stream<Map<String, String>> lines(JsonNode unit) {
        JsonNode spans = unit.get("spans");
        return IntStream.range(0, spans.size()).mapToObj(i -> line(unit, spans.get(i), i == spans.size() - 1));
    }

    private static Map<String, String> line(JsonNode unit, JsonNode span, boolean last) {
        Map<String, String> cells = new HashMap<>();
        cells.put(UNIT, unit.get(UNIT).asString());
        SPAN.forEach(column -> cells.put(column, span.path(column).asString("")));
        if (last) {
            JsonNode successor = unit.path(SUCCESSOR);
            cells.put(SUCCESSOR, successor.path(UNIT).asString(""));
            cells.put(
                    OTHERS,
                    successor
                            .path("others")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(" ")));
        }
        return cells;
    }

    @Override
    public Contents items(List<CsvLine> lines) {
        Collection<List<CsvLine>> byUnit = CsvLine.byCell(lines, UNIT);
        List<Item> items = new ArrayList<>();
        byUnit.forEach(spans -> items.add(item(spans, items.size())));
        return new Contents(
                items, byUnit.stream().flatMap(UnitsLayout::handedOverEarly).toList());
    }

    private Item item(List<CsvLine> lines, int index) {
        ObjectNode unit = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> places = new HashMap<>();
        places.put("", lines.getFirst().number());
        lines.getFirst().put(UNIT, unit);
        var spans = unit.putArray("spans");
        for (CsvLine line : lines) {
            places.put("/spans/" + spans.size(), line.number());
            ObjectNode span = spans.addObject();
            SPAN.forEach(column -> line.put(column, span));
        }
        places.put("/successor", lines.getLast().number());
        putSuccessor(lines.getLast(), unit);
        return new Item(unit, list() + '/' + index, places);
    }

    private static void putSuccessor(CsvLine last, ObjectNode unit) {
        @Nullable String main = last.cell(SUCCESSOR);
        if (main != null || last.has(OTHERS)) {
            ObjectNode successor = unit.putObject(SUCCESSOR);
            if (main != null) {
                successor.put(UNIT, main);
            }
            @Nullable String from = last.cell("to");
            if (from != null) {
                successor.put("from", from);
            }
            last.putList(OTHERS, successor, "others");
        }
    }

    private static Stream<InvalidField> handedOverEarly(List<CsvLine> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .filter(line -> line.has(SUCCESSOR) || line.has(OTHERS))
                .map(line -> Faults.onLine(line.number(), "successor-before-end"));
    }
}
