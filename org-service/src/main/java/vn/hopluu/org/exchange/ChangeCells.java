package vn.hopluu.org.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which cells of a line a change fills, and how they become JSON. */
enum ChangeCells {
    CREATE("create", List.of("unit"), null, "as"),
    RENAME("rename", List.of("unit", "name"), null, null),
    CHANGE_KIND("change-kind", List.of("unit", "kind"), null, null),
    RECODE("recode", List.of("unit", "code", "electronicIdentifier"), null, null),
    MOVE("move", List.of("unit", "parent"), null, null),
    MERGE("merge", List.of("into"), "from", "creates"),
    SPLIT("split", List.of("unit", "mainSuccessor"), "into", null),
    DISSOLVE("dissolve", List.of("unit", "successor"), null, null);

    /** What a unit is when it is founded. */
    private static final List<String> FOUNDING = List.of("name", "kind", "parent", "code", "electronicIdentifier");

    private final String change;
    private final List<String> texts;
    private final @Nullable String list;
    private final @Nullable String founding;

    ChangeCells(String change, List<String> texts, @Nullable String list, @Nullable String founding) {
        this.change = change;
        this.texts = texts;
        this.list = list;
        this.founding = founding;
    }

    static Optional<ChangeCells> of(@Nullable String change) {
        return Arrays.stream(values()).filter(one -> one.change.equals(change)).findFirst();
    }

    String change() {
        return change;
    }

    Set<String> used() {
        Set<String> used = new HashSet<>(texts);
        used.addAll(founding == null ? List.of() : FOUNDING);
        used.addAll(list == null ? List.of() : List.of(list));
        return used;
    }

    ObjectNode json(CsvLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("change", change);
        texts.forEach(column -> line.put(column, json));
        if (list != null) {
            line.putList(list, json, list);
        }
        if (founding != null && (this == CREATE || FOUNDING.stream().anyMatch(line::has))) {
            ObjectNode as = json.putObject(founding);
            FOUNDING.forEach(column -> line.put(column, as));
        }
        return json;
    }
}
