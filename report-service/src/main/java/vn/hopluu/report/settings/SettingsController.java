package vn.hopluu.report.settings;

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

/** Shows and changes the settings of a unit; the {@code ETag} is their revision. */
@RestController
@RequestMapping("/api/settings/{unit}")
class SettingsController {

    private final SettingsActs acts;

    SettingsController(SettingsActs acts) {
        this.acts = acts;
    }

    record ChangeSettings(@Nullable Boolean approval) {}

    @GetMapping
    ResponseEntity<UnitSettings> showSettings(@PathVariable String unit, @AuthenticationPrincipal Caller caller) {
        return answer(acts.find(unit, caller));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UnitSettings> changeSettings(
            @PathVariable String unit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeSettings body,
            @AuthenticationPrincipal Caller caller) {
        return answer(acts.change(unit, Guard.ofSettings(ifMatch), body.approval(), caller));
    }

    private static ResponseEntity<UnitSettings> answer(UnitSettings settings) {
        return ResponseEntity.ok().eTag(Guard.etag(settings.revision())).body(settings);
    }
}
