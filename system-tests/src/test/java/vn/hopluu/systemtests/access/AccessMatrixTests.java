package vn.hopluu.systemtests.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Gatherers.mapConcurrent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;
import vn.hopluu.systemtests.access.Rule.Outcome;

/**
 * Every operation of the OpenAPI documents, asked for by every role in every relation, in every state of a report: what the
 * matrix says happens, and nothing else; and what is refused changes nothing.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTests {

    /** What is refused changes nothing, so it may be asked for at once. */
    private static final int AT_ONCE = 4;

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final Http http = system.gateway().http();
    private final Wire wire = new Wire(system.address());
    private final PreparedReports reports = new PreparedReports(system.gateway());
    private final Map<String, Script> scripts = new HashMap<>();
    private final AccessMatrix matrix = AccessMatrix.read();
    private List<Caller> callers = List.of();

    @BeforeAll
    void enterTheWorld() {
        World.enter(http);
        callers = new Callers(system).all();
        scripts.putAll(new UnitScripts(http).all());
        scripts.putAll(new AccountScripts(http).all());
        scripts.putAll(new ClientScripts(http).all());
        scripts.putAll(new ReportScripts(reports, system.gateway()).all());
        scripts.putAll(new RegimeScripts(http).all());
        scripts.putAll(new FormScripts(http).all());
        scripts.putAll(new TaskScripts(reports, http).all());
        scripts.putAll(new EvidenceScripts(reports, system.gateway()).all());
        scripts.putAll(new TotalsScripts(reports).all());
        scripts.putAll(new WebhookScripts(http).all());
        scripts.putAll(new PlanScripts(http).all());
        scripts.putAll(AuditScripts.all());
    }

    @Test
    void listsEveryOperationOfTheOpenApiDocumentsAndNoOther() {
        assertThat(matrix.rules().stream().map(Rule::operation))
                .containsExactlyInAnyOrderElementsOf(OpenApi.read(http).operations());
    }

    @TestFactory
    Stream<DynamicTest> letsIn() {
        return matrix.rules().stream().flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(Rule rule) {
        return rule.isAboutAReport()
                ? Stream.of(ReportState.values())
                        .map(state -> dynamicTest(rule.operation() + " " + state, () -> check(rule, state)))
                : Stream.of(dynamicTest(rule.operation(), () -> check(rule, null)));
    }

    private void check(Rule rule, @Nullable ReportState state) {
        var script = requireNonNull(scripts.get(rule.operation()), "how to ask for " + rule.operation());
        var differences = new ArrayList<String>();
        refused(rule, state, script, differences);
        done(rule, state, script, differences);
        assertThat(differences).isEmpty();
    }

    private void refused(Rule rule, @Nullable ReportState state, Script script, List<String> differences) {
        var scene = script.scene(state, false);
        var before = evidence(scene);
        callers.stream()
                .filter(caller -> rule.outcome(caller, state) != Outcome.DONE)
                .gather(mapConcurrent(
                        AT_ONCE,
                        caller -> difference(caller, rule.outcome(caller, state), scene.playedBy(caller, wire))))
                .flatMap(Optional::stream)
                .forEach(differences::add);
        if (!evidence(scene).equals(before)) differences.add("what was refused changed something");
        scene.afterwards().run();
    }

    private void done(Rule rule, @Nullable ReportState state, Script script, List<String> differences) {
        for (var caller : callers) {
            if (rule.outcome(caller, state) == Outcome.DONE) {
                var scene = script.scene(state, true);
                difference(caller, Outcome.DONE, scene.playedBy(caller, wire)).ifPresent(differences::add);
                scene.afterwards().run();
            }
        }
    }

    private static Optional<String> difference(Caller caller, Outcome expected, Answer answer) {
        return met(expected, answer)
                ? Optional.empty()
                : Optional.of("%s: expected %s, was %d %s"
                        .formatted(
                                caller, expected, answer.status(), answer.body().replaceAll("\\s+", " ")));
    }

    private static boolean met(Outcome expected, Answer answer) {
        return switch (expected) {
            case DONE -> answer.succeeded();
            case NOT_IN_THIS_STATE -> is(answer, 409, "transition-refused");
            case UNAUTHENTICATED -> is(answer, 401, "unauthenticated");
            case FORBIDDEN -> is(answer, 403, "forbidden");
            case NOT_FOUND -> answer.status() == 404 && !answer.problem().code().equals("not-found");
        };
    }

    private static boolean is(Answer answer, int status, String code) {
        return answer.status() == status && answer.problem().code().equals(code);
    }

    /** What the request could change, as one sees it who may see everything. */
    private String evidence(Scene scene) {
        if (scene.evidence().isEmpty()) return "";
        var answer = http.get(scene.evidence());
        return answer.succeeded() ? answer.body() : String.valueOf(answer.status());
    }
}
