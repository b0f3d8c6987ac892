package vn.hopluu.org.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** Words a reminder: in Vietnamese, and below it in English, for which language somebody reads is not known. */
@Component
class Wording {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final AccessSettings settings;
    private final Clock clock;

    Wording(MessageSource messages, AccessSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    Words of(Reminder reminder, UnitTree tree) {
        String subject = text("subject", reminder, tree, VIETNAMESE);
        String both =
                text("text", reminder, tree, VIETNAMESE) + "\n\n--\n\n" + text("text", reminder, tree, Locale.ENGLISH);
        return new Words(subject, both + "\n\n" + settings.publicAddress() + "\n");
    }

    private String text(String part, Reminder reminder, UnitTree tree, Locale locale) {
        boolean vietnamese = locale.equals(VIETNAMESE);
        Object[] arguments = {
            vietnamese ? reminder.formTitle().vi() : reminder.formTitle().en(),
            reminder.period(),
            name(reminder.unit(), tree),
            day(reminder.reports().getFirst().dueAt()),
            String.valueOf(reminder.notSent()),
            list(reminder, tree)
        };
        String key = reminder.kind() == Reminder.Kind.SUMMARY ? "summary" : "unit";
        return messages.getMessage("mail." + key + "." + part, arguments, locale);
    }

    private String list(Reminder reminder, UnitTree tree) {
        return reminder.reports().stream()
                .map(owed -> "- " + name(owed.unit(), tree) + " (" + day(owed.dueAt()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String day(Instant dueAt) {
        return DAY.format(dueAt.minusMillis(1).atZone(VIETNAM));
    }

    /** Today's, or the last one of a unit that is gone. */
    private String name(UnitId unit, UnitTree tree) {
        return tree.unit(unit)
                .map(one -> OneLine.of(one.onOrLast(LocalDate.now(clock)).name()))
                .orElse(unit.value());
    }
}
