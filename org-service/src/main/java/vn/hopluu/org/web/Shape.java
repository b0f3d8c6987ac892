package vn.hopluu.org.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.web.Refusal.InvalidField;

/**
 * Finds everything at once that keeps a JSON document from becoming a record: members that are missing, unknown or of another
 * form. A parser would stop at the first.
 */
public final class Shape {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 20_000;

    /** Found once for each record: reflection takes longer than the rest. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private final List<InvalidField> faults = new ArrayList<>();

    private Shape() {}

    /** None when the record can be made. */
    public static List<InvalidField> faults(JsonNode document, Class<? extends Record> type) {
        Shape shape = new Shape();
        shape.record(document, type, "", Set.of());
        return shape.faults;
    }

    private void record(JsonNode node, Class<?> type, String at, Set<String> alsoKnown) {
        if (!node.isObject()) {
            fault(at, "not-an-object");
            return;
        }
        Set<String> known = new HashSet<>(alsoKnown);
        for (Member member : MEMBERS.get(type)) {
            known.add(member.name());
            member(node.get(member.name()), member, at + '/' + member.name());
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(at + '/' + escaped(name), "unknown-member"));
    }

    private void member(@Nullable JsonNode value, Member member, String at) {
        if (value != null && !value.isNull()) {
            value(value, member.type(), at);
        } else if (member.required()) {
            fault(at, "required");
        }
    }

    private void value(JsonNode node, Type type, String at) {
        if (type instanceof ParameterizedType list) {
            list(node, list.getActualTypeArguments()[0], at);
        } else if (type == String.class) {
            text(node, at);
        } else if (type == LocalDate.class) {
            date(node, at);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            oneOf(node, one, at);
        } else if (type instanceof Class<?> one && one.isSealed()) {
            variant(node, one, at);
        } else if (type instanceof Class<?> one && isText(one)) {
            identity(node, at);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            record(node, one, at, Set.of());
        } else {
            throw new IllegalStateException("No shape is known of " + type);
        }
    }

    private void list(JsonNode node, Type item, String at) {
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            fault(at, "not-a-list", LONGEST_LIST);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            value(node.get(i), item, at + '/' + i);
        }
    }

    private void text(JsonNode node, String at) {
        boolean good = node.isString()
                && !node.stringValue().isBlank()
                && node.stringValue().length() <= LONGEST_TEXT
                && !CONTROL.matcher(node.stringValue()).find();
        check(good, at, "not-a-text", LONGEST_TEXT);
    }

    private void date(JsonNode node, String at) {
        check(node.isString() && isDate(node.stringValue()), at, "not-a-date");
    }

    /** Of the centuries that this is about: others are slips of the hand. */
    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year < 2200;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private void oneOf(JsonNode node, Class<?> type, String at) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        check(node.isString() && names.contains(node.stringValue()), at, "not-one-of", String.join(", ", names));
    }

    private void identity(JsonNode node, String at) {
        check(node.isString() && UnitId.isWellFormed(node.stringValue()), at, "not-an-identity");
    }

    private void variant(JsonNode node, Class<?> type, String at) {
        if (!node.isObject()) {
            fault(at, "not-an-object");
            return;
        }
        String property = type.getAnnotation(JsonTypeInfo.class).property();
        Map<String, Class<?>> variants = Arrays.stream(
                        type.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        String name = node.path(property).asString("");
        @Nullable Class<?> variant = variants.get(name);
        if (variant == null) {
            String known = variants.keySet().stream().sorted().collect(Collectors.joining(", "));
            fault(at + '/' + property, "not-one-of", known);
        } else {
            record(node, variant, at, Set.of(property));
        }
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getConstructors()).anyMatch(one -> one.isAnnotationPresent(JsonCreator.class));
    }

    private record Member(String name, Type type, boolean required) {

        static Member of(RecordComponent component) {
            @Nullable JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            return new Member(
                    renamed == null ? component.getName() : renamed.value(),
                    component.getGenericType(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    /** As a JSON pointer has it (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void check(boolean good, String at, String code, Object... arguments) {
        if (!good) {
            fault(at, code, arguments);
        }
    }

    private void fault(String at, String code, Object... arguments) {
        faults.add(new InvalidField(at.isEmpty() ? at : at.substring(1), code, List.of(arguments), Map.of()));
    }
}
