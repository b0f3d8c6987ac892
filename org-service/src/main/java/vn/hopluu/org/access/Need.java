package vn.hopluu.org.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/**
 * What somebody would need who is not allowed something.
 *
 * @param role null when any would do
 * @param at a unit's identity or {@code *}; null when any unit would do
 */
public record Need(@Nullable Role role, @Nullable String at) {

    static final Need ANY = new Need(null, null);

    static Need of(Role role) {
        return new Need(role, null);
    }

    static Need everywhere(Role role) {
        return new Need(role, Right.EVERYWHERE);
    }

    /** The refusal of who has it not. */
    public Refusal missing() {
        return Refusal.of(ProblemCode.FORBIDDEN, Map.of(), roleInWords(), placeInWords());
    }

    private MessageSourceResolvable roleInWords() {
        return role == null ? words("need.any-role") : words("need.role", role.name());
    }

    private MessageSourceResolvable placeInWords() {
        if (at == null) {
            return words("need.somewhere");
        }
        return at.equals(Right.EVERYWHERE) ? words("need.everywhere") : words("need.at", at);
    }

    private static MessageSourceResolvable words(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
