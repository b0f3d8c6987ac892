package vn.hopluu.aggregation.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** The firewall looks at names and values of parameters and headers only when they are read; that is no fault of ours either. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RejectedParts {

    private final Problems problems;

    RejectedParts(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected) {
        return problems.respond(Refusal.of(Code.MALFORMED_REQUEST));
    }
}
