package vn.hopluu.aggregation.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.contributions.Absence;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/** The event stream of a board. Each holds its request's virtual thread, which sleeps between events. */
@RestController
class StreamController {

    private final Access access;
    private final Hub hub;
    private final EventWriter writer;
    private final Absence absence;
    private final Problems problems;

    StreamController(Access access, Hub hub, EventWriter writer, Absence absence, Problems problems) {
        this.access = access;
        this.hub = hub;
        this.writer = writer;
        this.absence = absence;
        this.problems = problems;
    }

    @Operation(summary = "Server-Sent Events: snapshot, then total and child as they change, and heartbeat")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    @GetMapping(path = "/api/totals/{form}/{period}/{unit}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable
    ResponseEntity<Object> stream(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String form,
            @PathVariable String period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "THEN") Structure structure,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        var scope = new Scope(form, period, structure, unit);
        Optional<Refusal> refusal = access.toTotal(caller, scope);
        if (refusal.isPresent()) {
            return problems.respond(refusal.get());
        }
        Optional<Position> lastSeen = Optional.ofNullable(lastEventId).flatMap(Position::parse);
        return switch (hub.open(scope, lastSeen)) {
            case Hub.Sight.Seen(LiveStream stream) -> write(stream, response);
            case Hub.Sight.NoSuchTotal() -> problems.respond(absence.of(scope));
            case Hub.Sight.NotReady() -> problems.respond(Refusal.of(Code.SERVICE_UNAVAILABLE));
        };
    }

    private @Nullable ResponseEntity<Object> write(LiveStream stream, HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            writer.write(stream, response);
        } finally {
            hub.close(stream);
        }
        return null;
    }
}
