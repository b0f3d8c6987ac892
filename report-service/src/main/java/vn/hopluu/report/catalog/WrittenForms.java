package vn.hopluu.report.catalog;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.problem.Violation;

/** What may be kept as a draft: anything of bounded size and readable text. Whether it makes a form is another question. */
@Component
class WrittenForms {

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_TEXT = 1_000;

    private final JsonMapper json;

    WrittenForms(JsonMapper json) {
        this.json = json;
    }

    List<Violation> faults(FormContent sent) {
        List<Violation> faults = new ArrayList<>();
        walk("", json.valueToTree(sent), faults);
        return faults;
    }

    private static void walk(String at, JsonNode node, List<Violation> faults) {
        if (node.isString()) {
            Texts.read(at, node.stringValue(), LONGEST_TEXT, faults);
        } else if (node.isNumber()) {
            number(at, node.decimalValue().abs(), faults);
        } else if (node.isNull()) {
            faults.add(Violation.at(at, "required"));
        } else if (node.isArray() && node.size() > MOST_ENTRIES) {
            faults.add(Violation.at(at, "too-many", String.valueOf(MOST_ENTRIES)));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(at + "/" + index, node.get(index), faults);
            }
        } else if (node instanceof ObjectNode object) {
            object.forEachEntry((name, part) -> walk(at + Violation.token(name), part, faults));
        }
    }

    /** Before anything writes it out: {@code 1e999999999} has a billion digits. */
    private static void number(String at, BigDecimal number, List<Violation> faults) {
        ValueType.DECIMAL
                .fault(number)
                .ifPresent(fault -> faults.add(
                        new Violation(at, fault, List.of(String.valueOf(ValueType.DECIMAL.fractionDigits())))));
    }

    /** The same with its texts in NFC. */
    FormContent normal(FormContent sent) {
        return json.treeToValue(composed(json.valueToTree(sent)), FormContent.class);
    }

    private JsonNode composed(JsonNode node) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(Normalizer.normalize(text.stringValue(), Normalizer.Form.NFC));
            case ArrayNode array -> {
                ArrayNode copy = json.createArrayNode();
                array.forEach(part -> copy.add(composed(part)));
                yield copy;
            }
            case ObjectNode object -> {
                ObjectNode copy = json.createObjectNode();
                object.forEachEntry((name, part) -> copy.set(name, composed(part)));
                yield copy;
            }
            default -> node;
        };
    }

    /** To go on from: everything but which version it was, and what that one had dropped. */
    FormContent copyOf(FormVersion version) {
        ObjectNode copy = json.valueToTree(version);
        copy.remove(List.of("form", "version", "dropped"));
        return json.treeToValue(copy, FormContent.class);
    }
}
