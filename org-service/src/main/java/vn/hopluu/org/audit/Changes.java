package vn.hopluu.org.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers what an act changed: only fields that differ, in their order, and not more than an entry can hold. */
public final class Changes {

    private static final int MOST = 200;

    private final List<FieldChange> found = new ArrayList<>();

    public Changes field(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new FieldChange(field, text(before), text(after)));
        }
        return this;
    }

    /** One that differs, told as it may be told. */
    public Changes add(FieldChange change) {
        found.add(change);
        return this;
    }

    /** The fields of an object, such as the values of a report by their lines. */
    public Changes fields(String parent, Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> field(parent + "/" + token(name), before.get(name), after.get(name)));
        return this;
    }

    /** At most so many; a last one says how many more there were. */
    public List<FieldChange> list() {
        if (found.size() <= MOST) {
            return List.copyOf(found);
        }
        List<FieldChange> first = new ArrayList<>(found.subList(0, MOST));
        first.add(new FieldChange("", null, "+" + (found.size() - MOST)));
        return List.copyOf(first);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** RFC 6901. */
    private static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
