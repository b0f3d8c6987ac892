package vn.hopluu.org.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.unit.Unit;

/** Gives out units and acts as files that can be imported again. */
@RestController
@RequestMapping(
        path = "/api/exports",
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.TEXT_CSV})
@Tag(name = "exchange")
class ExportsController {

    private final Ledger ledger;

    ExportsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/units")
    @Operation(operationId = "exportUnits", summary = "All units with all their spans, as JSON or, by Accept, as CSV")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Exchanged.Units.class)),
                @Content(mediaType = CsvConverter.TEXT_CSV, schema = @Schema(type = "string"))
            })
    Exchanged.Units units(@ParameterObject ExportOptions wanted) {
        History history = ledger.history();
        Collection<Unit> units =
                wanted.isBeforeActs() ? history.takenOver() : history.outcome().units();
        return new Exchanged.Units(units.stream().map(ExchangedUnit::of).toList());
    }

    @GetMapping("/acts")
    @Operation(operationId = "exportActs", summary = "All acts that stand, in the order in which they were registered")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Exchanged.Acts.class)),
                @Content(mediaType = CsvConverter.TEXT_CSV, schema = @Schema(type = "string"))
            })
    Exchanged.Acts acts() {
        List<ExchangedAct> acts = ledger.history().acts().values().stream()
                .filter(RegisteredAct::stands)
                .map(RegisteredAct::act)
                .map(ExchangedAct::of)
                .toList();
        return new Exchanged.Acts(acts);
    }
}
