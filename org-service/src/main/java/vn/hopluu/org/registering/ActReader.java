package vn.hopluu.org.registering;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;
import vn.hopluu.org.web.Shape;

/** Reads what callers send of acts, and refuses what is none. */
@Component
class ActReader {

    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,18})\"?");

    private final JsonMapper json;

    ActReader(JsonMapper json) {
        this.json = json;
    }

    Act read(ActId id, JsonNode body) {
        List<InvalidField> faults = Shape.faults(body, ActBody.class);
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID_CONTENT, faults);
        }
        return json.treeToValue(body, ActBody.class).asAct(id);
    }

    /** Text that cannot be an identity is no act's. */
    ActId known(String id) {
        if (!ActId.isWellFormed(id)) {
            throw Refusals.unknown(id);
        }
        return new ActId(id);
    }

    /** The identity that a caller gives to a new act. */
    ActId given(String id) {
        if (!ActId.isWellFormed(id) || id.equals(ActId.PREVIEW.value())) {
            throw Refusal.misread(List.of("act"));
        }
        return new ActId(id);
    }

    /** Nothing and {@code *} demand nothing. */
    Predicate<Long> demand(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return _ -> true;
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw Refusal.misread(List.of("If-Match"));
        }
        long wanted = Long.parseLong(version.group(1));
        return current -> current == wanted;
    }
}
