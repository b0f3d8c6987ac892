package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

@Running
class ConcurrencyTests {

    private static final int AT_ONCE = 24;
    private static final String FIGURES = "{\"content\":{\"values\":{\"PRESS_ITEMS\":%d}}}";

    private final Api api;

    ConcurrencyTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2024-H2", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void sendsOnceUnderOneKey() throws Exception {
        String report = "TT-CCHC.2024-H2." + KnownUnits.commune(0);

        List<Api.Answer> answers = atOnce(number -> api.act(report, "submissions", "one-key", FIGURES.formatted(1)));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("/version")).containsOnly("1");
        assertThat(api.get("/api/reports/" + report).json().at("/versions").size())
                .isEqualTo(1);
    }

    @Test
    void sendsTheSameOnceUnderManyKeys() throws Exception {
        String report = "TT-CCHC.2024-H2." + KnownUnits.commune(1);

        List<Api.Answer> answers =
                atOnce(number -> api.act(report, "submissions", "key-" + number, FIGURES.formatted(1)));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(api.get("/api/reports/" + report).json().at("/versions").size())
                .isEqualTo(1);
    }

    @Test
    void letsOneOfManyWritersSaveAndTellsTheOthers() throws Exception {
        String path = "/api/reports/TT-CCHC.2024-H2." + KnownUnits.commune(2) + "/draft";

        List<Api.Answer> answers =
                atOnce(number -> api.put(path, "{\"values\":{\"PRESS_ITEMS\":" + number + "}}", "If-Match", "\"1\""));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    /** Who were shown a colleague's work under its revision would overwrite it by their next save. */
    @Test
    void answersEachWriterWithWhatTheySavedAndNotWithWhatCameAfter() throws Exception {
        String path = "/api/reports/TT-CCHC.2024-H2." + KnownUnits.commune(3) + "/draft";

        List<Api.Answer> answers =
                atOnce(number -> api.put(path, "{\"values\":{\"PRESS_ITEMS\":" + number + "}}", "If-Match", "*"));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.header("ETag")).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, AT_ONCE))
                .allMatch(number -> answers.get(number)
                                .json()
                                .at("/draft/values/PRESS_ITEMS")
                                .asInt()
                        == number);
    }

    @Test
    void opensAPeriodOnceHoweverManyAsk() throws Exception {
        List<Api.Answer> answers = atOnce(number -> api.open("2023-H1", KnownUnits.DISTRICT));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 201);
        assertThat(api.get("/api/reports?form=TT-CCHC&period=2023-H1&limit=500")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(KnownUnits.COMMUNES);
    }

    private static List<Api.Answer> atOnce(IntFunction<Api.Answer> request) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Api.Answer>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Api.Answer>>mapToObj(number -> () -> request.apply(number))
                    .toList();
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }
}
