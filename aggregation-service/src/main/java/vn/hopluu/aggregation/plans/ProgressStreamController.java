package vn.hopluu.aggregation.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.live.EventWriter;
import vn.hopluu.aggregation.live.Watch;
import vn.hopluu.aggregation.live.Watches;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.topology.Structure;

/** The event stream of a plan's progress. Each holds its request's virtual thread, which sleeps between events. */
@RestController
class ProgressStreamController {

    private final Access access;
    private final PlanDoor door;
    private final KnownPlans plans;
    private final Progresses progresses;
    private final Watches watches;
    private final EventWriter writer;
    private final JsonMapper json;
    private final Problems problems;

    ProgressStreamController(
            Access access,
            PlanDoor door,
            KnownPlans plans,
            Progresses progresses,
            Watches watches,
            EventWriter writer,
            JsonMapper json,
            Problems problems) {
        this.access = access;
        this.door = door;
        this.plans = plans;
        this.progresses = progresses;
        this.watches = watches;
        this.writer = writer;
        this.json = json;
        this.problems = problems;
    }

    @Operation(summary = "Server-Sent Events: progress, whole, at first and whenever it changes, and heartbeat")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    @GetMapping(path = "/api/plans/{unit}/{year}/progress/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable
    ResponseEntity<Object> progressStream(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String unit,
            @PathVariable int year,
            @RequestParam(defaultValue = "THEN") Structure structure,
            @RequestParam(defaultValue = "SUBMITTED") Basis basis,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        if (door.look(unit, year, () -> access.toPlan(caller, unit, year)) instanceof PlanDoor.Sight.Refused(var why)) {
            return problems.respond(why);
        }
        Optional<Watch> watch = watches.open(unit);
        if (watch.isEmpty()) {
            return problems.respond(Refusal.of(Code.SERVICE_UNAVAILABLE));
        }
        write(
                watch.get(),
                () -> plans.find(unit, year).map(plan -> progresses.of(plan, structure, basis)),
                lastEventId,
                response);
        return null;
    }

    private void write(
            Watch watch,
            Supplier<Optional<ProgressView>> progress,
            @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            writer.write(new ProgressStream(watch, progress, json, lastEventId), response);
        } finally {
            watches.close(watch);
        }
    }
}
