package vn.hopluu.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;
import vn.hopluu.gateway.problem.Refused;

/** Refuses a body that is announced too large at once, and one that is not announced as soon as it grows too large. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestSizeLimit implements WebFilter {

    private static final String IMPORTS = "/api/imports/";
    private static final Pattern EVIDENCE = Pattern.compile("/api/reports/[^/]+/evidence");

    private final GatewaySettings settings;
    private final Problems problems;

    RequestSizeLimit(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = limit(exchange.getRequest());
        long announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > limit) {
            return problems.answer(exchange, tooLarge(limit));
        }
        return announced >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(counted(exchange.getRequest(), limit))
                        .build());
    }

    /** Files are larger than what people type. */
    private long limit(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (EVIDENCE.matcher(path).matches()) {
            return settings.evidenceSize().toBytes();
        }
        return (path.startsWith(IMPORTS) ? settings.importSize() : settings.requestSize()).toBytes();
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong size = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (size.addAndGet(buffer.readableByteCount()) > limit) {
                        DataBufferUtils.release(buffer);
                        sink.error(new Refused(tooLarge(limit)));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(ProblemCode.REQUEST_TOO_LARGE, Long.toString(limit));
    }
}
