package vn.hopluu.org.accounts;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.people.Email;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.people.Invitations.Person;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;
import vn.hopluu.org.web.Shape;

/** Reads what administrators send of accounts, and refuses what is none, with everything that is wrong with it. */
@Component
class AccountReader {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_RIGHTS = 50;

    private final JsonMapper json;
    private final Clock clock;

    AccountReader(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Person person(JsonNode body, UnitTree tree) {
        NewAccount read = read(body, NewAccount.class);
        List<Held> rights = held(read.rights());
        List<InvalidField> faults = faults(rights, tree, List.of());
        if (read.name().length() > LONGEST_NAME) {
            faults.add(new InvalidField("name", "not-a-text", List.of(LONGEST_NAME), Map.of()));
        }
        if (!Email.isWellFormed(read.email())) {
            faults.add(new InvalidField("email", "not-an-email"));
        }
        refuseAny(faults);
        return new Person(Normalizer.normalize(read.name().strip(), Normalizer.Form.NFC), read.email(), each(rights));
    }

    /** @param before what the account holds: it may be kept, also where the act that was to found its unit was withdrawn */
    List<Held> rights(JsonNode body, UnitTree tree, List<Held> before) {
        List<Held> rights = held(read(body, WantedRights.class).rights());
        refuseAny(faults(rights, tree, before));
        return each(rights);
    }

    /** The revision that the caller knows. */
    long revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(ProblemCode.PRECONDITION_REQUIRED, Map.of());
        }
        Matcher revision = REVISION.matcher(ifMatch.strip());
        if (!revision.matches()) {
            throw Refusal.invalid(List.of(new InvalidField("If-Match", "not-a-revision")));
        }
        return Long.parseLong(revision.group(1));
    }

    /** What tells a request of a caller from every other. */
    @Nullable
    String key(String caller, @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.misread(List.of("Idempotency-Key"));
        }
        return key == null ? null : caller + " " + key;
    }

    private <T extends Record> T read(JsonNode body, Class<T> type) {
        refuseAny(Shape.faults(body, type));
        return json.treeToValue(body, type);
    }

    private static List<InvalidField> faults(List<Held> rights, UnitTree tree, List<Held> before) {
        List<InvalidField> faults = new ArrayList<>();
        if (rights.isEmpty() || rights.size() > MOST_RIGHTS) {
            faults.add(new InvalidField("rights", "not-some-rights", List.of(MOST_RIGHTS), Map.of()));
        }
        for (int i = 0; i < rights.size(); i++) {
            if (!before.contains(rights.get(i))) {
                note(rights.get(i), "rights/" + i, tree, faults);
            }
        }
        return faults;
    }

    private static void note(Held right, String at, UnitTree tree, List<InvalidField> faults) {
        boolean known = right.unit().equals(Right.EVERYWHERE)
                || (UnitId.isWellFormed(right.unit())
                        && tree.unit(new UnitId(right.unit())).isPresent());
        if (!known) {
            faults.add(new InvalidField(at + "/unit", "unknown-unit"));
        }
        if (right.isWithoutDays()) {
            faults.add(new InvalidField(at + "/to", "right-without-days"));
        }
    }

    private List<Held> held(List<WantedRight> rights) {
        LocalDate today = LocalDate.now(clock);
        return rights.stream().map(right -> right.held(today)).toList();
    }

    private static List<Held> each(List<Held> rights) {
        return rights.stream().distinct().toList();
    }

    private static void refuseAny(List<InvalidField> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID_CONTENT, faults);
        }
    }
}
