package vn.hopluu.report.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.hopluu.report.Api;

/** A form with a field for a file, as a browser or curl sends it. */
final class Form {

    private static final String BOUNDARY = "giua-cac-phan";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Form with(String name, byte[] content) {
        return new Form().and("file", name, content);
    }

    Form and(String field, String name, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    Form field(String name, String value) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    Api.Answer sentBy(Api api, String report, String query) {
        return api.send("POST", "/api/reports/" + report + "/evidence" + query, whole(), "Content-Type", type());
    }

    Api.Answer sentBy(Api api, String report) {
        return sentBy(api, report, "");
    }

    static String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] whole() {
        Form ended = new Form();
        ended.body.writeBytes(body.toByteArray());
        ended.text("--" + BOUNDARY + "--\r\n");
        return ended.body.toByteArray();
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
