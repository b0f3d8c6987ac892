package vn.hopluu.aggregation.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.contributions.Absence;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/** The reports and versions behind a total, and whether a fresh recount agrees. */
@RestController
class ProofController {

    private final Access access;
    private final Proofs proofs;
    private final Generations generations;
    private final Absence absence;
    private final Problems problems;

    ProofController(Access access, Proofs proofs, Generations generations, Absence absence, Problems problems) {
        this.access = access;
        this.proofs = proofs;
        this.generations = generations;
        this.absence = absence;
        this.problems = problems;
    }

    @Operation(summary = "The reports behind a total, and whether a fresh recount agrees")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProofView.class)))
    @GetMapping("/api/totals/{form}/{period}/{unit}/proof")
    ResponseEntity<Object> proof(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String form,
            @PathVariable String period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "THEN") Structure structure,
            @RequestParam(defaultValue = "SUBMITTED") Basis basis)
            throws InterruptedException {
        var scope = new Scope(form, period, structure, unit);
        Optional<Refusal> refusal = access.toTotal(caller, scope);
        return refusal.isPresent() ? problems.respond(refusal.get()) : proof(scope, basis);
    }

    private ResponseEntity<Object> proof(Scope scope, Basis basis) throws InterruptedException {
        Optional<Verdict> verdict = proofs.prove(generations.active(), scope, basis);
        return verdict.<Object>map(found -> ProofView.of(scope, basis, found))
                .map(ResponseEntity::ok)
                .orElseGet(() -> problems.respond(absence.of(scope)));
    }
}
