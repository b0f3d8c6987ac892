package vn.hopluu.report.opening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.edge.IdempotencyKey;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Opens, closes and shows periods. */
@RestController
class PeriodController {

    private static final String PATH = "/api/forms/{form}/periods/{period}";

    /** By the cut-offs. */
    private static final Comparator<PeriodId> ORDER =
            Comparator.comparing((PeriodId id) -> id.period().structureDate()).thenComparing(PeriodId::toString);

    private final Forms forms;
    private final PeriodRights rights;
    private final PeriodActs acts;

    PeriodController(Forms forms, PeriodRights rights, PeriodActs acts) {
        this.forms = forms;
        this.rights = rights;
        this.acts = acts;
    }

    record PeriodList(List<PeriodView> items, @Nullable String next) {}

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PeriodView> open(
            @PathVariable String form,
            @PathVariable String period,
            @RequestBody OpenPeriod body,
            @AuthenticationPrincipal Caller caller) {
        FormVersion version = form(form);
        PeriodCode code = code(period, ProblemCode.INVALID_PERIOD);
        return answer(acts.open(new PeriodId(form, code), version.version(), body, caller), HttpStatus.CREATED);
    }

    @GetMapping(PATH)
    PeriodView show(@PathVariable String form, @PathVariable String period, @AuthenticationPrincipal Caller caller) {
        form(form);
        PeriodId id = new PeriodId(form, code(period, ProblemCode.UNKNOWN_PERIOD));
        return acts.view(rights.find(id, caller).orElseThrow(() -> new ProblemException(PeriodRights.unknown(id))));
    }

    @PostMapping(PATH + "/closing")
    ResponseEntity<PeriodView> close(
            @PathVariable String form, @PathVariable String period, @AuthenticationPrincipal Caller caller) {
        form(form);
        return answer(acts.close(new PeriodId(form, code(period, ProblemCode.UNKNOWN_PERIOD)), caller), HttpStatus.OK);
    }

    record Reopening(@Nullable String reason) {}

    @PostMapping(path = PATH + "/reopening", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PeriodView> reopen(
            @PathVariable String form,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Reopening body,
            @AuthenticationPrincipal Caller caller) {
        form(form);
        PeriodId id = new PeriodId(form, code(period, ProblemCode.UNKNOWN_PERIOD));
        return answer(acts.reopen(id, body.reason(), IdempotencyKey.read(key), caller), HttpStatus.OK);
    }

    @GetMapping("/api/periods")
    PeriodList list(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        int size = PageSize.SHORT.read(limit);
        Optional<PeriodId> after = Optional.ofNullable(cursor).map(PeriodController::after);
        List<Period> page = rights.all(caller)
                .filter(period -> form == null || period.id().form().equals(form))
                .filter(period -> after.isEmpty() || ORDER.compare(period.id(), after.get()) > 0)
                .sorted(Comparator.comparing(Period::id, ORDER))
                .limit(size + 1L)
                .toList();
        return new PeriodList(
                page.stream().limit(size).map(acts::view).toList(),
                page.size() > size ? page.get(size - 1).id().toString() : null);
    }

    private static PeriodId after(String cursor) {
        return PeriodId.parse(cursor).orElseThrow(() -> ProblemException.of(ProblemCode.INVALID_PARAMETER, "cursor"));
    }

    private ResponseEntity<PeriodView> answer(Opener.Opened done, HttpStatus fresh) {
        return switch (done) {
            case Opener.Opened.Refused refused -> throw new ProblemException(refused.refusal());
            case Opener.Opened.Now now -> answer(now.period(), fresh);
            case Opener.Opened.Before before -> answer(before.period(), HttpStatus.OK);
        };
    }

    private ResponseEntity<PeriodView> answer(Period period, HttpStatus status) {
        boolean opening = period.state() == PeriodState.OPENING;
        return ResponseEntity.status(opening ? HttpStatus.ACCEPTED : status).body(acts.view(period));
    }

    private FormVersion form(String form) {
        return forms.latest(form).orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_FORM, Texts.shown(form)));
    }

    private static PeriodCode code(String period, ProblemCode otherwise) {
        return PeriodCode.parse(period)
                .orElseThrow(() -> new ProblemException(
                        Refusal.of(otherwise, Texts.shown(period)).as("no-code")));
    }
}
