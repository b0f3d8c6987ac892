package vn.hopluu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class RequestSizeLimitTests {

    private static final int LIMIT = 1024 * 1024;
    private static final StubService SERVICE = StubService.answering("{}");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with("hopluu.report-url=" + SERVICE.url(), "hopluu.org-url=" + SERVICE.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @Test
    void passesOnABodyOfTheLargestSizeAllowed() {
        assertThat(put(announced(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.received().getLast().bodySize()).isEqualTo(LIMIT);
    }

    @Test
    void passesOnAChunkedBodyOfTheLargestSizeAllowed() {
        assertThat(put(chunked(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.received().getLast().bodySize()).isEqualTo(LIMIT);
    }

    @Test
    void refusesABodyAnnouncedTooLarge() {
        refuses(announced(LIMIT + 1));
    }

    @Test
    void refusesAChunkedBodyThatGrowsTooLarge() {
        refuses(chunked(LIMIT + 1));
    }

    @Test
    void refusesTenMegabytesEitherWay() {
        refuses(announced(10 * LIMIT));
        refuses(chunked(10 * LIMIT));
    }

    @Test
    void passesOnFilesOfSixteenMegabytes() {
        assertThat(post(announced(16 * LIMIT)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.received().getLast().bodySize()).isEqualTo(16 * LIMIT);
        assertThat(post(chunked(16 * LIMIT)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesLargerFilesEitherWay() {
        int before = SERVICE.received().size();

        assertThat(post(announced(16 * LIMIT + 1)).statusCode()).isEqualTo(413);
        assertThat(post(chunked(16 * LIMIT + 1)).body()).contains("16777216");
        assertThat(SERVICE.received()).hasSize(before);
    }

    @Test
    void passesOnEvidenceOfTwentyMegabytesInItsForm() {
        assertThat(attach(announced(21 * LIMIT)).statusCode()).isEqualTo(200);
        assertThat(attach(chunked(21 * LIMIT)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.received().getLast().bodySize()).isEqualTo(21 * LIMIT);
    }

    @Test
    void refusesLargerEvidenceEitherWayAndNothingElseAsLarge() {
        int before = SERVICE.received().size();

        assertThat(attach(announced(21 * LIMIT + 1)).statusCode()).isEqualTo(413);
        assertThat(attach(chunked(21 * LIMIT + 1)).body()).contains("22020096");
        assertThat(post("/api/reports/r/evidence/f", chunked(LIMIT + 1)).statusCode())
                .isEqualTo(413);
        assertThat(SERVICE.received()).hasSize(before);
    }

    private static HttpResponse<String> attach(BodyPublisher body) {
        return post("/api/reports/r/evidence", body);
    }

    private static HttpResponse<String> post(String path, BodyPublisher body) {
        return gateway.send(path, request -> request.POST(body));
    }

    private static void refuses(BodyPublisher body) {
        int before = SERVICE.received().size();
        HttpResponse<String> response = put(body);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(RunningGateway.json(response).path("type").stringValue(""))
                .isEqualTo("urn:hopluu:problem:request-too-large");
        assertThat(RunningGateway.json(response).path("detail").stringValue("")).contains("1048576");
        assertThat(SERVICE.received()).hasSize(before);
    }

    private static HttpResponse<String> put(BodyPublisher body) {
        return gateway.send("/api/reports/r/draft", request -> request.PUT(body));
    }

    private static HttpResponse<String> post(BodyPublisher body) {
        return post("/api/imports/units", body);
    }

    private static BodyPublisher announced(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }
}
