package vn.hopluu.report.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One version of one form; written {@code TT-CCHC.1}. */
record VersionId(String form, int number) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern GRAMMAR = Pattern.compile("(" + FORM + ")\\.([1-9]\\d{0,8})");

    static boolean isForm(String code) {
        return FORM.matcher(code).matches();
    }

    static Optional<VersionId> parse(String id) {
        Matcher matcher = GRAMMAR.matcher(id);
        return matcher.matches()
                ? Optional.of(new VersionId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return form + "." + number;
    }
}
