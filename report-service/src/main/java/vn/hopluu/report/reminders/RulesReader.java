package vn.hopluu.report.reminders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Checks the rules that somebody wants, all of them, and lists what is wrong. */
final class RulesReader {

    private static final int MOST_RULES = 10;
    private static final int FARTHEST = 60;
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    private final Instant now;
    private final Set<Rule.Moment> taken = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private RulesReader(Instant now) {
        this.now = now;
    }

    /** As it arrives, nothing checked yet. */
    record WantedRule(
            @Nullable Integer days,
            @Nullable String at,
            @Nullable List<@Nullable String> to) {}

    static List<Rule> read(@Nullable List<@Nullable WantedRule> wanted, Instant now) {
        RulesReader reader = new RulesReader(now);
        List<Rule> rules = reader.rules(wanted);
        if (!reader.violations.isEmpty()) {
            throw new ProblemException(Refusal.of(ProblemCode.INVALID_REMINDER_RULES, reader.violations));
        }
        return rules;
    }

    private List<Rule> rules(@Nullable List<@Nullable WantedRule> wanted) {
        if (wanted == null) {
            violations.add(Violation.at("/rules", "required"));
            return List.of();
        }
        if (wanted.size() > MOST_RULES) {
            violations.add(Violation.at("/rules", "too-many", String.valueOf(MOST_RULES)));
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            rule(wanted.get(index), "/rules/" + index).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> rule(@Nullable WantedRule wanted, String at) {
        if (wanted == null) {
            violations.add(Violation.at(at, "required"));
            return Optional.empty();
        }
        Optional<Integer> days = days(wanted.days(), at + "/days");
        Optional<LocalTime> time = time(wanted.at(), at + "/at");
        List<Addressee> to = addressees(wanted.to(), at + "/to");
        return days.flatMap(day -> time.map(hour -> alone(new Rule(day, hour, to, now), at)));
    }

    private Rule alone(Rule rule, String at) {
        if (!taken.add(rule.moment())) {
            violations.add(Violation.at(at, "time-taken"));
        }
        return rule;
    }

    private Optional<Integer> days(@Nullable Integer days, String at) {
        if (days == null) {
            violations.add(Violation.at(at, "required"));
        } else if (Math.abs(days) > FARTHEST) {
            violations.add(Violation.at(at, "days-out-of-range", String.valueOf(FARTHEST)));
        }
        return Optional.ofNullable(days);
    }

    private Optional<LocalTime> time(@Nullable String text, String at) {
        try {
            if (text != null && TIME.matcher(text).matches()) {
                return Optional.of(LocalTime.parse(text));
            }
        } catch (DateTimeException noTime) {
            // Told like any other text that is no time of day.
        }
        violations.add(Violation.at(at, "not-a-time"));
        return Optional.empty();
    }

    private List<Addressee> addressees(@Nullable List<@Nullable String> names, String at) {
        if (names == null || names.isEmpty()) {
            violations.add(Violation.at(at, "required"));
            return List.of();
        }
        List<Addressee> found = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            addressee(names.get(index), at + "/" + index).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Addressee> addressee(@Nullable String name, String at) {
        Optional<Addressee> found = Arrays.stream(Addressee.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            violations.add(Violation.at(at, "unknown-addressee"));
        }
        return found;
    }
}
