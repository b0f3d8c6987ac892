package vn.hopluu.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.Violation;

/** Collects everything that is wrong with a form. */
final class Flaws {

    static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
    private static final int LONGEST_SHOWN = 64;

    private final List<Flaw> all = new ArrayList<>();

    List<Flaw> all() {
        return List.copyOf(all);
    }

    boolean areFatal() {
        return all.stream().anyMatch(Flaw::isError);
    }

    void refuse(String pointer, String code, String... arguments) {
        all.add(new Flaw(Level.ERROR, Violation.at(pointer, code, arguments)));
    }

    void warn(String pointer, String code, String... arguments) {
        all.add(new Flaw(Level.WARNING, Violation.at(pointer, code, arguments)));
    }

    /** Refuses, at {@code pointer}, a line that is not filled wherever the one that needs it is. */
    void filledWhere(String pointer, Indicator needing, Indicator needed) {
        List<String> elsewhere = needing.filledBy().stream()
                .filter(kind -> !needed.isFilledBy(kind))
                .map(Enum::name)
                .sorted()
                .toList();
        if (!elsewhere.isEmpty()) {
            refuse(pointer, "not-filled-there", needed.code(), String.join(", ", elsewhere));
        }
    }

    <T> Optional<T> given(String pointer, @Nullable T part) {
        if (part == null) {
            refuse(pointer, "required");
        }
        return Optional.ofNullable(part);
    }

    Optional<String> code(String pointer, @Nullable String code) {
        if (code != null && !code.matches(CODE)) {
            refuse(pointer, "not-a-code");
            return Optional.empty();
        }
        return given(pointer, code);
    }

    Optional<String> text(String pointer, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(pointer, "too-long", String.valueOf(longest));
            return Optional.empty();
        }
        return given(pointer, text == null || text.isBlank() ? null : text);
    }

    Optional<Names> names(String pointer, FormContent.@Nullable Words names, int longest) {
        Optional<String> vi = text(pointer + "/vi", names == null ? null : names.vi(), longest);
        Optional<String> en = text(pointer + "/en", names == null ? null : names.en(), longest);
        return vi.flatMap(one -> en.map(other -> new Names(one, other)));
    }

    /** A code from a request, fit to be repeated. */
    static String shown(String code) {
        return code.length() <= LONGEST_SHOWN ? code : code.substring(0, LONGEST_SHOWN) + "…";
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
