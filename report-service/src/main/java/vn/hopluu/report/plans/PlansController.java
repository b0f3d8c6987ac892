package vn.hopluu.report.plans;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;

/** Lists a unit's plans, or those of a year. */
@RestController
class PlansController {

    private final PlanListing listing;

    PlansController(PlanListing listing) {
        this.listing = listing;
    }

    @GetMapping("/api/plans")
    PlanList list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        PlanParameters parameters = new PlanParameters(unit, year, limit, cursor);
        int size = parameters.size();
        return PlanList.page(listing.list(parameters.query(), size + 1, caller), size);
    }
}
