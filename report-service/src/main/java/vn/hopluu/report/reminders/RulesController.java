package vn.hopluu.report.reminders;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.hopluu.report.reports.Guard;

/** Shows and sets when the units under one are reminded of a form's reports. */
@RestController
@RequestMapping("/api/forms/{form}/reminder-rules/{unit}")
class RulesController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final RuleActs acts;

    RulesController(RuleActs acts) {
        this.acts = acts;
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
        return answer(acts.find(form, unit, caller));
    }

    @Operation(summary = "Sets the rules, all of them at once")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RulesView> set(
            @PathVariable String form,
            @PathVariable String unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WantedRules body,
            @AuthenticationPrincipal Caller caller) {
        return answer(acts.set(form, unit, ifMatch, body.rules(), caller));
    }

    private static ResponseEntity<RulesView> answer(RuleSet set) {
        return ResponseEntity.ok().eTag(Guard.etag(set.revision())).body(RulesView.of(set));
    }
}
