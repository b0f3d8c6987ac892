package vn.hopluu.aggregation.topology;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages as other services write them, for tests that send them through a broker. */
public final class SourceJson {

    private SourceJson() {}

    /** A unit that stands below the ancestors, then and now. */
    public static String unit(String unit, long revision, String... ancestors) {
        return unit(unit, revision, List.of(ancestors), unit, List.of(ancestors));
    }

    public static String unit(
            String unit, long revision, List<String> then, String unitNow, List<String> ancestorsNow) {
        return """
                {"unit":"%s","revision":%d,
                 "spans":[{"from":"2020-01-01","to":null,"name":"Xã","kind":"COMMUNE","parent":null,"code":null,"electronicIdentifier":null}],
                 "successor":null,
                 "lineage":[{"from":"2020-01-01","to":null,"ancestors":%s}],
                 "now":{"on":"2026-11-22","unit":"%s","ancestors":%s}}
                """.formatted(unit, revision, array(then.stream()), unitNow, array(ancestorsNow.stream()));
    }

    public static String due(String form, String period, String unit) {
        return report(form, period, unit, 1, "DUE", "null");
    }

    public static String submitted(String form, String period, String unit, long revision, @Nullable Integer contests) {
        return report(form, period, unit, revision, "SUBMITTED", inForce(false, contests));
    }

    public static String accepted(String form, String period, String unit, long revision, @Nullable Integer contests) {
        return report(form, period, unit, revision, "ACCEPTED", inForce(true, contests));
    }

    public static String returned(String form, String period, String unit, long revision) {
        return report(form, period, unit, revision, "RETURNED", "null");
    }

    private static String inForce(boolean accepted, @Nullable Integer contests) {
        return """
                {"version":1,"accepted":%s,"submittedAt":"2024-06-10T02:00:00Z","onTime":true,"values":{"CONTESTS":%s,"PRESS_ITEMS":null}}
                """.formatted(accepted, contests);
    }

    private static String report(String form, String period, String unit, long revision, String state, String inForce) {
        return """
                {"report":"%2$s.%3$s.%4$s","revision":%1$d,"form":"%2$s","formVersion":1,"period":"%3$s",
                 "structureDate":"2024-06-14","unit":"%4$s","unitKind":"COMMUNE","receivingUnit":null,
                 "state":"%5$s","dueAt":"2024-06-17T17:00:00Z",
                 "lines":[{"indicator":"CONTESTS","rollUp":"SUM"},{"indicator":"PRESS_ITEMS","rollUp":"SUM"}],
                 "inForce":%6$s,"occurredAt":"2024-06-10T02:00:00Z"}
                """.formatted(revision, form, period, unit, state, inForce);
    }

    private static String array(Stream<String> units) {
        return units.collect(Collectors.joining("\",\"", "[\"", "\"]")).replace("[\"\"]", "[]");
    }
}
