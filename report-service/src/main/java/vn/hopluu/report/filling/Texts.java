package vn.hopluu.report.filling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.problem.Violation;

/** Reads free text: NFC, without control characters, not longer than its field allows. Blank text is no text. */
public final class Texts {

    /** In characters: of a reason, and of what is said to a line. */
    public static final int LONGEST_REASON = 2_000;

    private static final int LONGEST_SHOWN = 60;

    private Texts() {}

    public static Optional<String> read(String pointer, JsonNode cell, int longest, List<Violation> violations) {
        if (cell.isNull()) {
            return Optional.empty();
        }
        if (!cell.isString()) {
            violations.add(Violation.at(pointer, "not-text"));
            return Optional.empty();
        }
        return read(pointer, cell.stringValue(), longest, violations);
    }

    public static Optional<String> read(String pointer, String sent, int longest, List<Violation> violations) {
        if (sent.codePoints().anyMatch(Texts::isForbidden)) {
            violations.add(Violation.at(pointer, "forbidden-character"));
            return Optional.empty();
        }
        String text = Normalizer.normalize(sent, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > longest) {
            violations.add(Violation.at(pointer, "too-long", String.valueOf(longest)));
            return Optional.empty();
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The reason that some acts have to be given; empty where it is missing or wrong, which is among the violations then. */
    public static String reason(@Nullable String sent, List<Violation> violations) {
        List<Violation> found = new ArrayList<>();
        Optional<String> text = read("/reason", sent == null ? "" : sent, LONGEST_REASON, found);
        if (text.isEmpty() && found.isEmpty()) {
            found.add(Violation.at("/reason", "reason-required"));
        }
        violations.addAll(found);
        return text.orElse("");
    }

    /** A name from a request, fit to be repeated in an answer. */
    public static String shown(String name) {
        String plain = name.codePoints()
                .map(c -> isForbidden(c) || c == '\n' || c == '\r' ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Control characters but tab and line ends, halves of surrogate pairs, and what Unicode calls no character. */
    private static boolean isForbidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || half || (c & 0xFFFE) == 0xFFFE;
    }
}
