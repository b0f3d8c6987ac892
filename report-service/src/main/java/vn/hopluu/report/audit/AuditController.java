package vn.hopluu.report.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.period.Deadlines;

/** Shows the trail of acts, gives it out, and says where its chain ends. */
@RestController
@RequestMapping("/api/audit/reports")
class AuditController {

    private final AuditReading reading;
    private final Blocks blocks;
    private final Clock clock;

    AuditController(AuditReading reading, Blocks blocks, Clock clock) {
        this.reading = reading;
        this.blocks = blocks;
        this.clock = clock;
    }

    @GetMapping
    AuditList list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        AuditParameters parameters = new AuditParameters(unit, who, act, object, from, to, limit, cursor);
        int size = parameters.size();
        List<AuditReading.Seen> seen = new ArrayList<>();
        reading.read(parameters, caller, one -> {
            seen.add(one);
            return seen.size() <= size;
        });
        return AuditList.page(seen, size);
    }

    /** All that is found, as CSV: a line for each field that was changed. */
    @GetMapping(path = "/exports", produces = AuditCsv.TYPE)
    void export(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        AuditParameters parameters = new AuditParameters(unit, who, act, object, from, to, null, null);
        AuditReading.require(caller);
        parameters.query();
        parameters.ofUnit();
        response.setContentType(AuditCsv.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment());
        AuditCsv csv = new AuditCsv(response.getOutputStream());
        reading.read(parameters, caller, one -> csv.write(one.entry()));
        csv.end();
    }

    private String attachment() {
        String name = "hop-luu-audit-reports-%s.csv".formatted(LocalDate.now(clock.withZone(Deadlines.VIETNAM)));
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /** The end of the chain, to be noted and given to the verification later. */
    @GetMapping("/head")
    Head head(@AuthenticationPrincipal Caller caller) {
        AuditReading.require(caller);
        return blocks.head();
    }
}
