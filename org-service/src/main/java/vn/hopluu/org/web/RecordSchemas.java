package vn.hopluu.org.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of records in the API's description what they say themselves: which members are always there, which may be null. */
public record RecordSchemas(OpenAPI api) {

    /** Each under the name of its type. */
    @SafeVarargs
    public final void describe(Class<? extends Record>... types) {
        for (Class<? extends Record> type : types) {
            describe(SchemaNames.nameWithOuter(type), type);
        }
    }

    /** The pages of a list of these. */
    public void describePagesOf(String... items) {
        for (String item : items) {
            describe("Page" + item, Page.class);
        }
    }

    public void describe(String name, Class<? extends Record> type) {
        Schema<?> schema = schema(name);
        for (RecordComponent member : type.getRecordComponents()) {
            describe(schema, member, type.isAnnotationPresent(JsonInclude.class) || isLeftOut(member));
        }
    }

    public Schema<?> schema(String name) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }

    private static boolean isLeftOut(RecordComponent member) {
        return member.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static void describe(Schema<?> schema, RecordComponent member, boolean mayBeLeftOut) {
        boolean nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!mayBeLeftOut || (!nullable && !isLeftOut(member))) {
            schema.addRequiredItem(member.getName());
        }
        if (nullable && !mayBeLeftOut) {
            schema.getProperties().computeIfPresent(member.getName(), (_, property) -> orNull(property));
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        Schema<?> nothing = new Schema<>().types(Set.of("null"));
        if (schema.get$ref() != null) {
            return new Schema<>().oneOf(List.of(schema, nothing));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        return schema.types(types);
    }
}
