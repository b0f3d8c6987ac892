package vn.hopluu.aggregation.contributions;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A period as the store keeps it: named after its form and code, neither of which has a dot. */
final class PeriodDocument {

    static final String APPLIED = "applied";
    static final String STRUCTURE_DATE = "structureDate";
    static final String INDICATORS = "indicators";
    static final String FORMERLY = "formerly";
    static final String UNSUMMED = "unsummed";
    static final String SENT = "sent";

    private PeriodDocument() {}

    static String id(String form, String code) {
        return form + '.' + code;
    }

    /** From the first id after {@code <form>.} to before {@code <form>/}, the character that follows the dot. */
    static Bson ofForm(String form) {
        return Filters.and(Filters.gte("_id", form + '.'), Filters.lt("_id", form + '/'));
    }

    static Period read(Document stored) {
        String id = stored.getString("_id");
        int dot = id.indexOf('.');
        return new Period(
                id.substring(0, dot),
                id.substring(dot + 1),
                structureDate(stored),
                Set.copyOf(stored.getList(INDICATORS, String.class)),
                formerly(stored.get(FORMERLY, new Document())),
                Set.copyOf(stored.getList(UNSUMMED, String.class, List.of())),
                sent(stored.get(SENT, new Document())));
    }

    static long applied(Document stored) {
        return stored.getLong(APPLIED);
    }

    static LocalDate structureDate(Document stored) {
        return LocalDate.parse(stored.getString(STRUCTURE_DATE));
    }

    private static Map<String, List<String>> formerly(Document stored) {
        return stored.keySet().stream()
                .collect(Collectors.toMap(code -> code, code -> stored.getList(code, String.class)));
    }

    private static Map<String, Boolean> sent(Document stored) {
        return stored.keySet().stream().collect(Collectors.toMap(unit -> unit, stored::getBoolean));
    }
}
