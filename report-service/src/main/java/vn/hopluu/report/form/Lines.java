package vn.hopluu.report.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a form that is being written, as far as they could be read.
 *
 * @param read by pointer, in printed order
 * @param codes of all, also of those that could not be read
 */
record Lines(String form, Map<String, Indicator> read, Set<String> codes, Flaws flaws) {

    static Lines of(String form, FormContent content, Flaws flaws) {
        Map<String, Indicator> read = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        List<FormContent.Line> sent = Flaws.orEmpty(content.indicators());
        for (int index = 0; index < sent.size(); index++) {
            FormContent.Line line = sent.get(index);
            String at = "/indicators/" + index;
            if (line.code() != null && !codes.add(line.code())) {
                flaws.refuse(at + "/code", "used-twice");
                continue;
            }
            new LineReader(flaws).read(at, line).ifPresent(indicator -> read.put(at, indicator));
        }
        return new Lines(form, read, codes, flaws);
    }

    List<Indicator> all() {
        return List.copyOf(read.values());
    }

    Optional<Indicator> find(String code) {
        return read.values().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Whether the code is a line's; refused at {@code pointer} where it is not. */
    boolean knows(String pointer, String code) {
        if (!codes.contains(code)) {
            flaws.refuse(pointer, "unknown-indicator", Flaws.shown(code), form);
        }
        return codes.contains(code);
    }
}
