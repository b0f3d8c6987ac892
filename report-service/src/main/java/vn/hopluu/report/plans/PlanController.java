package vn.hopluu.report.plans;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** Shows, sets and removes a unit's plan for a year. */
@RestController
class PlanController {

    private static final String PATH = "/api/plans/{unit}/{year}";

    private final PlanActs acts;

    PlanController(PlanActs acts) {
        this.acts = acts;
    }

    @GetMapping(PATH)
    ResponseEntity<PlanView> show(
            @PathVariable String unit, @PathVariable String year, @AuthenticationPrincipal Caller caller) {
        PlanId id = id(unit, year);
        Plan plan = acts.find(id, caller).orElseThrow(() -> new ProblemException(PlanRights.unknown(id)));
        return answer(plan, HttpStatus.OK);
    }

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> set(
            @PathVariable String unit,
            @PathVariable String year,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch,
            @RequestBody SetPlan body,
            @AuthenticationPrincipal Caller caller) {
        PlanId id = id(unit, year);
        return switch (acts.set(id, Precondition.of(ifMatch, ifNoneMatch), body, caller)) {
            case PlanActs.Done.Refused refused -> throw new ProblemException(refused.refusal());
            case PlanActs.Done.Created created -> answer(created.plan(), HttpStatus.CREATED);
            case PlanActs.Done.Kept kept -> answer(kept.plan(), HttpStatus.OK);
        };
    }

    @DeleteMapping(PATH)
    ResponseEntity<Void> remove(
            @PathVariable String unit,
            @PathVariable String year,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        PlanId id = id(unit, year);
        return switch (acts.remove(id, Precondition.of(ifMatch, null), caller)) {
            case PlanActs.Done.Refused refused -> throw new ProblemException(refused.refusal());
            case PlanActs.Done.Created _, PlanActs.Done.Kept _ ->
                ResponseEntity.noContent().build();
        };
    }

    private static ResponseEntity<PlanView> answer(Plan plan, HttpStatus status) {
        return ResponseEntity.status(status).eTag(Precondition.etag(plan)).body(PlanView.of(plan));
    }

    private static PlanId id(String unit, String year) {
        return PlanId.parse(unit, year)
                .orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_PLAN, Texts.shown(unit), Texts.shown(year)));
    }
}
