package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.Tokens;

/** Sends files to a running service, and asks it for some. */
record FileClient(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode body() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** How many were read, added, and there already. */
        int[] counts() {
            JsonNode body = body();
            return new int[] {
                body.path("read").asInt(-1),
                body.path("added").asInt(-1),
                body.path("alreadyThere").asInt(-1)
            };
        }

        List<String> errors() {
            return body().path("errors")
                    .valueStream()
                    .map(error -> error.path("line").asString("null") + " "
                            + error.get("code").asString())
                    .toList();
        }
    }

    Answer csv(String path, byte[] file) {
        return post(path, CsvConverter.TEXT_CSV, file);
    }

    Answer json(String path, String file) {
        return post(path, "application/json", file.getBytes(UTF_8));
    }

    Answer post(String path, String type, byte[] file) {
        return send(request("imports/" + path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)));
    }

    Answer get(String path, String accept) {
        return send(request("exports/" + path).header("Accept", accept));
    }

    Answer units(String query) {
        return send(request(query));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path))
                .header("Authorization", Tokens.ADMINISTRATOR);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
