package vn.hopluu.report.evidence;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Report;

/** Takes files in, lists them, and takes them off again. Each is safe to repeat as it is: a file's address is its content's. */
@RestController
@RequestMapping("/api/reports/{report}/evidence")
class EvidenceController {

    private final EvidenceRules rules;
    private final EvidenceLists lists;
    private final Uploads uploads;
    private final Attaching attaching;
    private final EvidenceActs acts;

    EvidenceController(
            EvidenceRules rules, EvidenceLists lists, Uploads uploads, Attaching attaching, EvidenceActs acts) {
        this.rules = rules;
        this.lists = lists;
        this.uploads = uploads;
        this.attaching = attaching;
        this.acts = acts;
    }

    /** How a form with a field for a file sends it. */
    record OneFile(
            @Schema(type = "string", format = "binary") String file) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Parameter(
            name = "line",
            in = ParameterIn.QUERY,
            description = "The line that the file proves; left out, it proves the report",
            schema = @Schema(type = "string"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = OneFile.class)))
    ResponseEntity<EvidenceView> attach(
            @PathVariable String report, HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        String line = line(request);
        rules.checkLine(rules.changeable(report, caller), line);
        return answer(uploads.receive(request, caller, upload -> attaching.attach(report, line, upload, caller)));
    }

    /** Out of the address alone: to look among the parameters of a form is to read all of it, before it is known who sent it. */
    private static @Nullable String line(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("line");
    }

    private static ResponseEntity<EvidenceView> answer(EvidenceActs.Attached attached) {
        Report report = attached.report();
        EvidenceView view =
                EvidenceView.of(attached.evidence(), report.versions().size(), true);
        URI place = URI.create("/api/reports/" + report.id() + "/evidence/" + view.file());
        return ResponseEntity.status(attached.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(place)
                .body(view);
    }

    @GetMapping
    EvidenceView.Files list(
            @PathVariable String report,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        EvidencePage page = EvidencePage.of(limit, cursor);
        Report seen = rules.see(report, caller);
        return page.of(lists.of(seen.id()).all(), seen.versions().size(), rules.seesDraft(caller, seen));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String report, @PathVariable String file, @AuthenticationPrincipal Caller caller) {
        acts.takeOff(report, file, caller);
    }
}
