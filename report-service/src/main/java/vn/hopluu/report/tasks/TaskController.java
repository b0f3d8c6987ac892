package vn.hopluu.report.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.unit.Units;

/** Tells callers what they have to do: a page at a time, in numbers, or live. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskBook book;
    private final TaskPages pages;
    private final TaskStreams streams;
    private final Units units;

    TaskController(TaskBook book, TaskPages pages, TaskStreams streams, Units units) {
        this.book = book;
        this.pages = pages;
        this.streams = streams;
        this.units = units;
    }

    @Operation(summary = "What waits for the caller, by due date")
    @GetMapping
    TaskList list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        Question question = new TaskParameters(unit, kind, limit, cursor).question(caller, units);
        return pages.of(book.of(question), question.limit());
    }

    @Operation(summary = "How much waits for the caller")
    @GetMapping("/counts")
    TaskCounts counts(@RequestParam(required = false) @Nullable String unit, @AuthenticationPrincipal Caller caller) {
        return book.of(new TaskParameters(unit, null, "1", null).question(caller, units))
                .counts();
    }

    @Operation(
            summary = "Server-Sent Events: tasks, the numbers and the first page, at once and when they change;"
                    + " and heartbeat")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = String.class)))
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(required = false) @Nullable String unit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        Question question = new TaskParameters(unit, null, null, null).question(caller, units);
        streams.write(question, lastEventId, response);
    }
}
