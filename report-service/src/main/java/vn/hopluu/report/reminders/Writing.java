package vn.hopluu.report.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.tasks.Unsent;

/** Writes reminders of what is not sent. */
@Component
class Writing {

    private final Forms forms;
    private final JsonMapper json;

    Writing(Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** What the rule has to be told about these reports, all of which are due at the same instant. */
    List<Recorded> byRule(Rule rule, Period period, List<Unsent> unsent, Instant now) {
        String key = rule.key(unsent.getFirst().dueAt());
        List<Addressee> ofTheUnit =
                rule.to().stream().filter(one -> one != Addressee.REVIEWER).toList();
        Stream<Recorded> units = ofTheUnit.isEmpty()
                ? Stream.of()
                : unsent.stream().map(one -> toUnit(Reminder.Kind.BY_RULE, key, ofTheUnit, period, one, now));
        Stream<Recorded> receivers = rule.to().contains(Addressee.REVIEWER)
                ? byReceiver(unsent).entrySet().stream()
                        .map(one -> summary(key, period, one.getKey(), one.getValue(), now))
                : Stream.of();
        return Stream.concat(units, receivers).toList();
    }

    private static Map<String, List<Unsent>> byReceiver(List<Unsent> unsent) {
        return unsent.stream()
                .filter(one -> one.receivingUnit() != null)
                .collect(Collectors.groupingBy(one -> String.valueOf(one.receivingUnit())));
    }

    Recorded byReviewer(String key, Period period, Unsent unsent, Instant now) {
        List<Addressee> to = List.of(Addressee.PREPARER, Addressee.APPROVER);
        return toUnit(Reminder.Kind.BY_REVIEWER, key, to, period, unsent, now);
    }

    private Recorded toUnit(
            Reminder.Kind kind, String key, List<Addressee> to, Period period, Unsent unsent, Instant now) {
        return recorded(unsent.report(), key, kind, unsent.unit(), to, period, List.of(unsent), now);
    }

    /** No report's id has a bar in it. */
    private Recorded summary(String key, Period period, String receiver, List<Unsent> unsent, Instant now) {
        String id = period.id() + "|" + receiver;
        return recorded(id, key, Reminder.Kind.SUMMARY, receiver, List.of(Addressee.REVIEWER), period, unsent, now);
    }

    private Recorded recorded(
            String id,
            String key,
            Reminder.Kind kind,
            String unit,
            List<Addressee> to,
            Period period,
            List<Unsent> unsent,
            Instant now) {
        Reminder reminder = new Reminder(
                id + "|" + key,
                kind,
                unit,
                to,
                period.id().form(),
                title(period),
                period.id().period().toString(),
                unsent.stream()
                        .map(one -> new Reminder.Owed(one.report(), one.unit(), one.dueAt()))
                        .toList(),
                unsent.size(),
                now);
        return Recorded.of(id, key, reminder, json.writeValueAsString(reminder));
    }

    private Names title(Period period) {
        return forms.get(period.id().form(), period.formVersion()).title();
    }
}
