package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Files that prove a report, on their way through the gateway and back. */
@TestInstance(Lifecycle.PER_CLASS)
class EvidenceTests {

    private static final String PERIOD = "2022-M07";
    private static final String REPORT = "TT-CCHC." + PERIOD + ".xa-cuong-gian";
    private static final byte[] POINT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final LiveSystem system = LiveSystem.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void openThePeriod() {
        await().until(() -> system.openFor("tinh-ha-tinh", PERIOD).succeeded());
    }

    @Test
    void bringsTwentyMegabytesThereAndBack() throws Exception {
        var picture = new byte[20 << 20];
        System.arraycopy(POINT, 0, picture, 0, POINT.length);
        picture[picture.length - 1] = 7;

        var added = post(form(picture));
        var place = added.headers().firstValue("Location").orElseThrow();
        var back = client.send(request(place).build(), BodyHandlers.ofByteArray());
        var end = client.send(request(place).header("Range", "bytes=-2").build(), BodyHandlers.ofByteArray());

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(back.body()).isEqualTo(picture);
        assertThat(back.headers().map())
                .containsEntry("Content-Type", List.of("image/png"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(back.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).containsExactly(0, 7);
    }

    @Test
    void refusesMoreWhetherOrNotItsLengthIsSaid() throws Exception {
        var large = form(new byte[21 << 20]);

        assertThat(post(large).statusCode()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysInBothLanguagesWhyAFileIsNotTaken() throws Exception {
        var page = form("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(post(page).body()).contains("urn:hopluu:problem:unfit-file", "Không nhận");
        var request = upload(BodyPublishers.ofByteArray(page)).header("Accept-Language", "en");
        assertThat(client.send(request.build(), BodyHandlers.ofString()).body()).contains("web pages");
    }

    @Test
    void keepsTheFilesOfAVersionAlsoWhenTheServiceIsKilled() throws Exception {
        var report = REPORT.replace("cuong-gian", "xuan-lien");
        var added = client.send(
                request("/api/reports/" + report + "/evidence")
                        .header("Content-Type", "multipart/form-data; boundary=phan")
                        .POST(BodyPublishers.ofByteArray(form(POINT)))
                        .build(),
                BodyHandlers.ofString());
        var place = added.headers().firstValue("Location").orElseThrow();
        system.gateway()
                .act(report, "submissions", Map.of("content", Map.of()), "evidence-killed")
                .successful();

        system.kill(LiveSystem.Service.REPORT);
        system.startWhatIsDown();

        await().untilAsserted(() -> assertThat(client.send(request(place).build(), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(POINT));
        assertThat(system.gateway()
                        .http()
                        .get("/api/reports/" + report + "/evidence")
                        .body())
                .contains("\"versions\":[1]");
    }

    private HttpResponse<String> post(byte[] form) throws IOException, InterruptedException {
        return post(BodyPublishers.ofByteArray(form));
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher form) throws IOException, InterruptedException {
        return client.send(upload(form).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder upload(HttpRequest.BodyPublisher form) {
        return request("/api/reports/" + REPORT + "/evidence?line=PRESS_ITEMS")
                .header("Content-Type", "multipart/form-data; boundary=phan")
                .POST(form);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(system.address().resolve(path))
                .header("Authorization", "Bearer " + system.token());
    }

    private static byte[] form(byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes("--phan\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Ảnh.png\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--phan--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
