package vn.hopluu.report.regime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.edge.IfMatch;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** Keeps, shows and removes regimes, and says what one would open. */
@RestController
@RequestMapping("/api/regimes")
class RegimeController {

    private static final String VERSION = "If-Match";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");

    private final RegimeActs acts;
    private final RegimeViews views;

    RegimeController(RegimeActs acts, RegimeViews views) {
        this.acts = acts;
        this.views = views;
    }

    record RegimeList(List<RegimeView> items, @Nullable String next) {}

    /** @param items in the order of the cut-offs */
    record RegimePreview(List<RegimeView.Planned> items) {}

    @GetMapping
    RegimeList list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        int size = PageSize.SHORT.read(limit);
        String after = cursor == null ? "" : id("cursor", cursor);
        List<Regime> page = acts.all(caller)
                .filter(regime -> regime.id().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return new RegimeList(
                page.stream()
                        .limit(size)
                        .map(regime -> views.inList(regime, locale))
                        .toList(),
                page.size() > size ? page.get(size - 1).id() : null);
    }

    @GetMapping("/{regime}")
    ResponseEntity<RegimeView> show(
            @PathVariable String regime, @AuthenticationPrincipal Caller caller, Locale locale) {
        return acts.find(regime, caller)
                .map(found -> answer(found, HttpStatus.OK, locale))
                .orElseThrow(() -> new ProblemException(RegimeActs.unknown(regime)));
    }

    @PutMapping(path = "/{regime}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RegimeView> keep(
            @PathVariable String regime,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody KeepRegime body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return switch (acts.keep(id("regime", regime), IfMatch.read(ifMatch), body, caller)) {
            case RegimeActs.Done.Created created -> answer(created.regime(), HttpStatus.CREATED, locale);
            case RegimeActs.Done.Changed changed -> answer(changed.regime(), HttpStatus.OK, locale);
            case RegimeActs.Done.Refused refused -> throw new ProblemException(refused.refusal());
        };
    }

    @DeleteMapping("/{regime}")
    ResponseEntity<Void> delete(
            @PathVariable String regime,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return switch (acts.delete(regime, IfMatch.read(ifMatch), caller)) {
            case RegimeActs.Done.Created created -> throw new IllegalStateException("deleting creates nothing");
            case RegimeActs.Done.Changed changed -> ResponseEntity.noContent().build();
            case RegimeActs.Done.Refused refused -> throw new ProblemException(refused.refusal());
        };
    }

    @PostMapping(path = "/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    RegimePreview preview(@RequestBody KeepRegime body, @AuthenticationPrincipal Caller caller, Locale locale) {
        return switch (acts.preview(body, caller)) {
            case RegimeActs.Done.Created created -> new RegimePreview(views.next(created.regime(), locale));
            case RegimeActs.Done.Changed changed -> new RegimePreview(views.next(changed.regime(), locale));
            case RegimeActs.Done.Refused refused -> throw new ProblemException(refused.refusal());
        };
    }

    private ResponseEntity<RegimeView> answer(Regime regime, HttpStatus status, Locale locale) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(regime.revision()))
                .body(views.of(regime, locale));
    }

    private static String id(String parameter, String id) {
        if (!ID.matcher(id).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, parameter);
        }
        return id;
    }
}
