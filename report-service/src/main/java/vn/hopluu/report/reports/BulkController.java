package vn.hopluu.report.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.Violation;

/**
 * Accepts or returns many reports by one request. The Idempotency-Key counts for each of them: what was done under it is
 * answered as it was then, what was not is done now.
 */
@RestController
@RequestMapping(path = "/api/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
class BulkController {

    private final Bulk bulk;
    private final Reviewing reviewing;

    BulkController(Bulk bulk, Reviewing reviewing) {
        this.bulk = bulk;
        this.reviewing = reviewing;
    }

    record BulkAcceptance(@Nullable List<BulkList.@Nullable Named> reports) {}

    /** @param reason for each of them */
    record BulkReturn(
            @Nullable List<BulkList.@Nullable Named> reports,
            @Nullable String reason) {}

    @PostMapping("/acceptances")
    BulkAnswer acceptAll(
            @RequestHeader(name = ActController.KEY, required = false) @Nullable String key,
            @RequestBody BulkAcceptance body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        String checked = Guard.key(key);
        List<Violation> violations = new ArrayList<>();
        List<BulkList.Named> entries = BulkList.read(body.reports(), violations);
        BulkList.refuse(violations);
        return bulk.act(entries, checked, reviewing.acceptance(caller), locale);
    }

    @PostMapping("/returns")
    BulkAnswer giveAllBack(
            @RequestHeader(name = ActController.KEY, required = false) @Nullable String key,
            @RequestBody BulkReturn body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        String checked = Guard.key(key);
        List<Violation> violations = new ArrayList<>();
        List<BulkList.Named> entries = BulkList.read(body.reports(), violations);
        Texts.reason(body.reason(), violations);
        BulkList.refuse(violations);
        return bulk.act(entries, checked, reviewing.giveBack(body.reason(), null, caller), locale);
    }
}
