package vn.hopluu.org.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the schemas of the OpenAPI document: a type within another after both, but for controllers, which mean nothing to callers. By default two types of one simple name become
 * one schema, that of whichever is met first; here that is refused, which the document's contract test meets.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = nameWithOuter(type);
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException("Two schemas are called " + name + ": " + first + " and " + type);
        }
        return name;
    }

    static String nameWithOuter(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || outer.getSimpleName().endsWith("Controller");
        return (alone ? "" : nameWithOuter(outer)) + type.getSimpleName();
    }
}
