package vn.hopluu.report.reminders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.tasks.UnsentReports;

/** Writes the letter by which a unit asks those below it for what is late. */
@RestController
class LetterController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReminderRights rights;
    private final UnsentReports unsent;
    private final LetterWriter writer;
    private final Clock clock;

    LetterController(ReminderRights rights, UnsentReports unsent, LetterWriter writer, Clock clock) {
        this.rights = rights;
        this.unsent = unsent;
        this.writer = writer;
        this.clock = clock;
    }

    @Operation(summary = "A draft of the letter to the units below this one that are late, in DOCX")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/forms/{form}/periods/{period}/reminder-letter", produces = DOCX)
    ResponseEntity<byte[]> letter(
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @AuthenticationPrincipal Caller caller) {
        Period opened = rights.period(form, period, caller);
        if (unit == null) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "unit");
        }
        rights.onUnit(opened, unit, Permission.SEE_REPORT, Permission.WRITE_REMINDER_LETTER, caller);
        List<Unsent> late = late(opened, unit);
        if (late.isEmpty()) {
            throw ProblemException.of(ProblemCode.NOBODY_LATE, opened.id().toString(), unit);
        }
        byte[] letter = LetterDocument.of(writer.write(unit, opened, late));
        String name = "don-doc-" + opened.id() + "-" + unit + ".docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(letter);
    }

    private List<Unsent> late(Period period, String unit) {
        Instant now = Instant.now(clock);
        var below = rights.below(period, unit);
        return unsent.of(period.id()).stream()
                .filter(one -> one.isLate(now) && below.test(one.unit()))
                .toList();
    }
}
