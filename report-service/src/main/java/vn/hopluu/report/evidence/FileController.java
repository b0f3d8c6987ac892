package vn.hopluu.report.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Report;

/** Hands files out: to be kept, never to be shown in place, and with nothing that a browser could run in this origin. */
@RestController
class FileController {

    private final EvidenceRules rules;
    private final EvidenceLists lists;
    private final Pieces pieces;

    FileController(EvidenceRules rules, EvidenceLists lists, Pieces pieces) {
        this.rules = rules;
        this.lists = lists;
        this.pieces = pieces;
    }

    /** Ranges and {@code If-None-Match} work. */
    @GetMapping("/api/reports/{report}/evidence/{file}")
    ResponseEntity<Resource> file(
            @PathVariable String report, @PathVariable String file, @AuthenticationPrincipal Caller caller) {
        Evidence found = find(rules.see(report, caller), file, caller);
        return ResponseEntity.ok()
                .eTag("\"" + found.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(found.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(found.type().mediaType()))
                .body(new StoredFile(pieces, found));
    }

    /** What is not sent yet is not there for those who see only what was sent. */
    private Evidence find(Report report, String file, Caller caller) {
        boolean withDraft = rules.seesDraft(caller, report);
        int sent = report.versions().size();
        return lists.of(report.id()).all().stream()
                .filter(one -> one.id().equals(file))
                .filter(one -> withDraft || one.isSent(sent))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> rules.unknown(report, file));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
