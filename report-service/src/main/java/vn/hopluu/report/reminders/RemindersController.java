package vn.hopluu.report.reminders;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;

/** Reminds at a reviewer's word. */
@RestController
class RemindersController {

    private final RemindNow remindNow;

    RemindersController(RemindNow remindNow) {
        this.remindNow = remindNow;
    }

    /** @param units that are to be reminded; absent for all below the caller that are late */
    record Reminding(@Nullable List<@Nullable String> units) {}

    /**
     * @param reminded by this request, also when it comes again
     * @param remindedBefore today, by another: a unit is reminded once a day at most
     * @param notOwing units of which nothing is missing
     */
    record Reminded(List<String> reminded, List<String> remindedBefore, List<String> notOwing) {}

    @Operation(summary = "Reminds units below the caller of what they have not sent, each at most once a day")
    @PostMapping(path = "/api/forms/{form}/periods/{period}/reminders", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Reminded> remind(
            @PathVariable String form,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Reminding body,
            @AuthenticationPrincipal Caller caller) {
        Reminded done = remindNow.remind(form, period, key, body.units(), caller);
        return ResponseEntity.status(done.reminded().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(done);
    }
}
