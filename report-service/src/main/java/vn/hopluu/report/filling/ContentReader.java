package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;

/** Reads what arrived against the form; refuses ill-typed cells, in drafts too, and collects every violation. */
public final class ContentReader {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_SECTION = 50_000;

    private final FormVersion form;
    private final UnitKind kind;
    private final List<Violation> violations = new ArrayList<>();

    private ContentReader(FormVersion form, UnitKind kind) {
        this.form = form;
        this.kind = kind;
    }

    public static Reading read(FilledIn sent, FormVersion form, UnitKind kind) {
        return new ContentReader(form, kind).read(sent);
    }

    private Reading read(FilledIn sent) {
        Content content = new Content(
                values(sent.values()),
                texts("/notes", sent.notes(), LONGEST_NOTE),
                texts("/narrative", sent.narrative(), LONGEST_SECTION),
                texts("/explanations", sent.explanations(), LONGEST_NOTE));
        return violations.isEmpty() ? new Reading.Read(content) : new Reading.Unreadable(violations);
    }

    private Map<String, BigDecimal> values(@Nullable Map<String, JsonNode> cells) {
        Map<String, BigDecimal> values = new HashMap<>();
        orEmpty(cells).forEach((code, cell) -> value(code, cell).ifPresent(value -> values.put(code, value)));
        return violations.isEmpty() ? computed(values) : values;
    }

    /** Computed lines are worked out here; who sends one all the same has to agree. */
    private Map<String, BigDecimal> computed(Map<String, BigDecimal> sent) {
        Map<String, BigDecimal> values = Computed.of(sent, form, kind).values();
        form.computedFor(kind).stream()
                .map(Indicator::code)
                .filter(code -> sent.containsKey(code) && !sent.get(code).equals(values.get(code)))
                .forEach(code -> refuse(Violation.at(
                        "/values" + Violation.token(code), "computed-otherwise", shown(values.get(code)))));
        return values;
    }

    private static String shown(@Nullable BigDecimal figure) {
        return figure == null ? "–" : figure.toPlainString();
    }

    private Optional<BigDecimal> value(String code, JsonNode cell) {
        String pointer = "/values" + Violation.token(code);
        Optional<Indicator> line = form.line(code);
        if (line.isEmpty()) {
            return refuse(Violation.at(pointer, "unknown-indicator", Texts.shown(code), form.form()));
        }
        if (cell.isNull()) {
            return Optional.empty();
        }
        if (!line.get().isFilledBy(kind)) {
            return refuse(Violation.at(pointer, "not-filled-here", kind.name()));
        }
        return cell.isNumber()
                ? number(pointer, line.get(), cell.decimalValue())
                : refuse(Violation.at(pointer, "not-a-number"));
    }

    private Optional<BigDecimal> number(String pointer, Indicator line, BigDecimal number) {
        Optional<String> fault = line.fault(number);
        return fault.isPresent()
                ? refuse(Violation.at(pointer, fault.get(), String.valueOf(line.fractionDigits())))
                : Optional.of(ValueType.normal(number));
    }

    private Map<String, String> texts(String part, @Nullable Map<String, JsonNode> cells, int longest) {
        Map<String, String> texts = new HashMap<>();
        orEmpty(cells).forEach((code, cell) -> {
            String pointer = part + Violation.token(code);
            if (knows(part, code, pointer)) {
                Texts.read(pointer, cell, longest, violations).ifPresent(text -> texts.put(code, text));
            }
        });
        return texts;
    }

    private boolean knows(String part, String code, String pointer) {
        boolean section = part.equals("/narrative");
        if (section ? form.hasSection(code) : form.line(code).isPresent()) {
            return true;
        }
        String fault = section ? "unknown-section" : "unknown-indicator";
        violations.add(Violation.at(pointer, fault, Texts.shown(code), form.form()));
        return false;
    }

    private <T> Optional<T> refuse(Violation violation) {
        violations.add(violation);
        return Optional.empty();
    }

    private static Map<String, JsonNode> orEmpty(@Nullable Map<String, JsonNode> cells) {
        return cells == null ? Map.of() : cells;
    }
}
