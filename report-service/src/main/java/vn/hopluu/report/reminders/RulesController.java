package vn.hopluu.report.reminders;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Shows and sets when the units under one are reminded of a form's reports. */
@RestController
@RequestMapping("/api/forms/{form}/reminder-rules/{unit}")
class RulesController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReminderRights rights;
    private final RuleSets sets;
    private final Clock clock;

    RulesController(ReminderRights rights, RuleSets sets, Clock clock) {
        this.rights = rights;
        this.sets = sets;
        this.clock = clock;
    }

    record WantedRules(@Nullable List<RulesReader.@Nullable WantedRule> rules) {}

    record RulesView(String form, String unit, List<RuleView> rules) {

        record RuleView(int days, String at, List<Addressee> to) {}

        static RulesView of(RuleSet set) {
            return new RulesView(
                    set.form(),
                    set.unit(),
                    set.rules().stream()
                            .map(rule -> new RuleView(rule.days(), TIME.format(rule.at()), rule.to()))
                            .toList());
        }
    }

    @Operation(summary = "When the units under this one are reminded of the form's reports")
    @GetMapping
    ResponseEntity<RulesView> show(
            @PathVariable String form, @PathVariable String unit, @AuthenticationPrincipal Caller caller) {
        rights.onUnit(form, unit, Permission.SEE_REMINDER_RULES, Permission.SEE_REMINDER_RULES, caller);
        return answer(sets.find(form, unit));
    }

    @Operation(summary = "Sets the rules, all of them at once")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RulesView> set(
            @PathVariable String form,
            @PathVariable String unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WantedRules body,
            @AuthenticationPrincipal Caller caller) {
        rights.onUnit(form, unit, Permission.SEE_REMINDER_RULES, Permission.SET_REMINDER_RULES, caller);
        if (ifMatch == null) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("if-match"));
        }
        List<Rule> rules = RulesReader.read(body.rules());
        RuleSet before = sets.find(form, unit);
        RuleSet after = new RuleSet(form, unit, before.revision() + 1, rules, Instant.now(clock));
        if (!ifMatch.strip().equals(etag(before)) || !sets.replace(before, after)) {
            String now = String.valueOf(sets.find(form, unit).revision());
            throw new ProblemException(
                    Refusal.of(ProblemCode.STALE_VERSION, unit, now).as("rules"));
        }
        return answer(after);
    }

    private static ResponseEntity<RulesView> answer(RuleSet set) {
        return ResponseEntity.ok().eTag(etag(set)).body(RulesView.of(set));
    }

    private static String etag(RuleSet set) {
        return "\"" + set.revision() + "\"";
    }
}
