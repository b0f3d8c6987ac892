package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.life.ReportState;

/** Every operation on a report and a period, by every role, from everywhere, in every state. */
@Running
class AccessTests {

    private static final String PERIOD = FreePeriods.next();
    private static final String UNIT = KnownUnits.DISTRICT;

    /** Who asks, seen from the unit that reports: the district. */
    private static final Map<Relation, String> CALLERS = Map.of(
            Relation.OWN,
            UNIT,
            Relation.ANCESTOR,
            "tinh-ha-tinh",
            Relation.DESCENDANT,
            KnownUnits.commune(20),
            Relation.SIBLING,
            "huyen-nghi-xuan",
            Relation.FOREIGN,
            KnownUnits.OTHER_PROVINCE);

    /** 412 is the answer to whoever may, for a revision that the report never has. */
    private static final String RULES = """
            OWN        show        200 200 200 200 200
            OWN        draft       412 412 403 403 403
            OWN        submissions 412 412 403 403 403
            OWN        returns     403 403 403 403 403
            OWN        acceptances 403 403 403 403 403
            OWN        corrections 403 403 403 403 403
            OWN        liftings    403 403 403 403 403
            OWN        extensions  403 403 403 403 403
            OWN        approval-requests 412 412 403 403 403
            OWN        approval-refusals 403 412 403 403 403
            OWN        withdrawals 412 412 403 403 403
            OWN        revocations 403 403 403 403 403
            ANCESTOR   show        404 404 200 200 200
            ANCESTOR   draft       404 404 403 403 403
            ANCESTOR   submissions 404 404 403 403 403
            ANCESTOR   returns     404 404 412 403 403
            ANCESTOR   acceptances 404 404 412 403 403
            ANCESTOR   corrections 404 404 412 403 403
            ANCESTOR   liftings    404 404 403 403 412
            ANCESTOR   extensions  404 404 403 403 412
            ANCESTOR   approval-requests 404 404 403 403 403
            ANCESTOR   approval-refusals 404 404 403 403 403
            ANCESTOR   withdrawals 404 404 403 403 403
            ANCESTOR   revocations 404 404 412 403 403
            """;

    private static final List<String> OPERATIONS = List.of(
            "show",
            "draft",
            "submissions",
            "returns",
            "acceptances",
            "corrections",
            "liftings",
            "extensions",
            "approval-requests",
            "approval-refusals",
            "withdrawals",
            "revocations");

    private final Api everyone;

    AccessTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> everyone.open(PERIOD, "tinh-ha-tinh").status() < 300);
    }

    @ParameterizedTest
    @EnumSource
    void letsEveryoneDoWhatTheRulesSayAndNoMore(ReportState state) {
        String report = reportOfTheDistrict(FreePeriods.next(), state);
        List<String> wrong = new ArrayList<>();
        CALLERS.forEach((relation, unit) -> {
            for (Role role : Role.values()) {
                Api caller = everyone.as("a-" + role, role + "@" + unit);
                for (String operation : OPERATIONS) {
                    int status = call(caller, operation, report).status();
                    if (status != expected(relation, operation, role)) {
                        wrong.add(relation + " " + operation + " " + role + ": " + status);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(everyone.get("/api/reports/" + report).text("/state")).isEqualTo(state.name());
    }

    private static int expected(Relation relation, String operation, Role role) {
        return RULES.lines()
                .map(line -> line.split("\\s+"))
                .filter(rule -> rule[0].equals(relation.name()) && rule[1].equals(operation))
                .map(rule -> Integer.parseInt(rule[2 + role.ordinal()]))
                .findFirst()
                .orElse(404);
    }

    private static Api.Answer call(Api caller, String operation, String report) {
        String path = "/api/reports/" + report;
        return switch (operation) {
            case "show" -> caller.get(path);
            case "draft" -> caller.put(path + "/draft", "{}", "If-Match", "\"999\"");
            default -> caller.post(path + "/" + operation, "{}", "Idempotency-Key", "a", "If-Match", "\"999\"");
        };
    }

    private String reportOfTheDistrict(String period, ReportState state) {
        String report = "TT-CCHC." + period + "." + UNIT;
        String opening =
                "{\"subtree\":\"%s\",\"kinds\":[\"DISTRICT\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}".formatted(UNIT);
        String path = "/api/forms/TT-CCHC/periods/" + period;
        await().until(() -> everyone.put(path, opening).status() < 300);
        List<String> acts = switch (state) {
            case DUE -> List.of();
            case DRAFT -> List.of("draft");
            case AWAITING_APPROVAL -> List.of("approval-requests");
            case SUBMITTED -> List.of("submissions");
            case RETURNED -> List.of("submissions", "returns");
            case ACCEPTED -> List.of("submissions", "acceptances");
            case CORRECTION_REQUESTED -> List.of("submissions", "acceptances", "corrections");
            case LIFTED -> List.of("liftings");
        };
        acts.forEach(act -> carryOut(report, act));
        return report;
    }

    private void carryOut(String report, String act) {
        Api.Answer answer = switch (act) {
            case "draft" -> everyone.put("/api/reports/" + report + "/draft", "{}", "If-Match", "*");
            case "submissions", "approval-requests" -> everyone.act(report, act, act, "{\"content\":{}}");
            case "acceptances" -> everyone.act(report, act, act, "{}");
            default -> everyone.act(report, act, act, "{\"reason\":\"Kiểm tra lại\"}");
        };
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    }

    @Test
    void saysWhichRoleAnActTakes() {
        String unit = KnownUnits.commune(21);
        Api.Answer answer = everyone.as("an-analyst", "ANALYST@" + UNIT)
                .post(
                        "/api/reports/TT-CCHC." + PERIOD + "." + unit + "/acceptances",
                        "{}",
                        "Idempotency-Key",
                        "a",
                        "Accept-Language",
                        "en");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:forbidden");
        assertThat(answer.text("/detail")).contains("REVIEWER", unit);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
    }
}
