package vn.hopluu.org.auditing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.audit.AuditQuery;
import vn.hopluu.org.audit.Entry;
import vn.hopluu.org.audit.Head;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.web.Page;

/** Shows the trail of acts on people, clients and units, gives it out, and says where its chain ends. */
@RestController
@RequestMapping("/api/audit/organisation")
@Tag(name = "audit")
class AuditController {

    private final AuditReading reading;
    private final Trail trail;
    private final Clock clock;

    AuditController(AuditReading reading, Trail trail, Clock clock) {
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "organisationAudit", summary = "Who did what within your reach, the newest first")
    Page<Entry> list(@AuthenticationPrincipal Caller caller, @ParameterObject FindEntries wanted) {
        List<Written> found = new ArrayList<>();
        reading.read(wanted.query(), caller, one -> {
            found.add(one);
            return found.size() <= wanted.size();
        });
        List<Entry> items =
                found.stream().limit(wanted.size()).map(Written::entry).toList();
        return new Page<>(
                items,
                found.size() <= wanted.size()
                        ? null
                        : FindEntries.cursorAfter(found.get(wanted.size() - 1).key()));
    }

    @GetMapping(path = "/exports", produces = AuditCsv.TYPE)
    @Operation(
            operationId = "exportOrganisationAudit",
            summary = "All that is found, as CSV: a line for each field that was changed")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = AuditCsv.TYPE, schema = @Schema(type = "string")))
    void export(
            @AuthenticationPrincipal Caller caller, @ParameterObject FindEntries wanted, HttpServletResponse response)
            throws IOException {
        AuditQuery query = wanted.query();
        response.setContentType(AuditCsv.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment());
        AuditCsv csv = new AuditCsv(response.getOutputStream());
        reading.read(query, caller, one -> csv.write(one.entry()));
        csv.end();
    }

    private String attachment() {
        String name = "hop-luu-audit-organisation-%s.csv".formatted(LocalDate.now(clock));
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @GetMapping("/head")
    @Operation(
            operationId = "organisationAuditHead",
            summary = "The end of the chain, to be noted and given to the verification later")
    Head head(@AuthenticationPrincipal Caller caller) {
        return trail.head();
    }
}
