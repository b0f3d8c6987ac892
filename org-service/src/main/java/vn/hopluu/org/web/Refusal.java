package vn.hopluu.org.web;

import java.util.List;
import java.util.Map;

/** A request that cannot be answered, on its way to the caller as a problem detail. */
public final class Refusal extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> members;
    private final transient List<InvalidField> fields;

    private Refusal(ProblemCode code, List<Object> arguments, Map<String, Object> members, List<InvalidField> fields) {
        super(code.slug(), null, false, false);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.members = Map.copyOf(members);
        this.fields = List.copyOf(fields);
    }

    /**
     * A refusal with the arguments of its message.
     *
     * @param members what a program may want to know, as further members of the problem detail
     */
    public static Refusal of(ProblemCode code, Map<String, Object> members, Object... arguments) {
        return new Refusal(code, List.of(arguments), members, List.of());
    }

    /** Parameters that do not make sense, all of them at once. */
    public static Refusal invalid(List<InvalidField> fields) {
        return new Refusal(ProblemCode.INVALID_PARAMETER, List.of(), Map.of(), fields);
    }

    ProblemCode code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }

    List<InvalidField> fields() {
        return fields;
    }

    /** Parameters that are not of the form they should have. */
    public static Refusal misread(List<String> names) {
        return invalid(names.stream()
                .map(name -> new InvalidField(name, "invalid-" + name))
                .toList());
    }

    /** A body, or what it asks for, that is refused for all these reasons. */
    public static Refusal of(ProblemCode code, List<InvalidField> fields) {
        return of(code, Map.of(), fields);
    }

    /** The same, with what else a program may want to know. */
    public static Refusal of(ProblemCode code, Map<String, Object> members, List<InvalidField> fields) {
        return new Refusal(code, List.of(), members, fields);
    }

    /**
     * A parameter, or a place in the body, and what is wrong with it.
     *
     * @param name of the parameter, or the JSON pointer without its first slash
     * @param code says what is wrong, to a program; its message has the key {@code error.<code>}
     * @param arguments of the message
     * @param members what else a program may want to know
     */
    public record InvalidField(String name, String code, List<Object> arguments, Map<String, Object> members) {

        public InvalidField {
            arguments = List.copyOf(arguments);
            members = Map.copyOf(members);
        }

        public InvalidField(String name, String code) {
            this(name, code, List.of(name), Map.of());
        }
    }
}
