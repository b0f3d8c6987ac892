package vn.hopluu.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.systemtests.LiveSystem;

/** What no answer to the outside may hold: names from our code and libraries, and addresses behind the gateway. */
final class Leaks {

    private static final List<String> INSIDE = List.of(
            "Exception",
            "stackTrace",
            "\tat ",
            "vn.hopluu.",
            "org.springframework",
            "com.mongodb",
            "tools.jackson",
            "java.lang",
            "java.util",
            "reactor.",
            "netty",
            "mongodb://",
            "127.0.0.1:27017");

    private static final List<String> SERVICES =
            List.of("local-platform", "org-service", "report-service", "aggregation-service");

    private final List<String> words = new ArrayList<>(INSIDE);

    Leaks(LiveSystem system) {
        SERVICES.stream().map(service -> system.past(service).getAuthority()).forEach(words::add);
    }

    void assertNone(Answer answer, String request) {
        var told = answer.body() + answer.headers().map();
        assertThat(words.stream().filter(told::contains).filter(word -> !request.contains(word)))
                .as("%s%n%s", request, told)
                .isEmpty();
        assertThat(answer.header("Server")).as(request).isEmpty();
        assertThat(answer.header("X-Powered-By")).as(request).isEmpty();
    }
}
