package vn.hopluu.report.catalog;

import java.util.UUID;
import vn.hopluu.report.Api;
import vn.hopluu.report.form.EveryRollUp;

/**
 * A draft of a form as its administrators meet it.
 *
 * @param path without what is done to it
 */
record DraftFixture(Api api, String path) {

    static final String PROVINCE = "tinh-ha-tinh";

    static DraftFixture started(Api api, String form) {
        Api.Answer answer = start(api, form, UUID.randomUUID().toString(), PROVINCE);
        if (answer.status() != 201) {
            throw new AssertionError(answer.response().body());
        }
        return new DraftFixture(api, "/api/forms/" + form + "/drafts/" + answer.text("/draft"));
    }

    static Api.Answer start(Api api, String form, String key, String unit) {
        return api.post("/api/forms/" + form + "/drafts", "{\"unit\":\"%s\"}".formatted(unit), "Idempotency-Key", key);
    }

    /** With the synthetic form in it. */
    static DraftFixture written(Api api, String form) {
        DraftFixture draft = started(api, form);
        draft.save(EveryRollUp.CONTENT);
        return draft;
    }

    DraftFixture by(Api other) {
        return new DraftFixture(other, path);
    }

    String etag() {
        return api.get(path).header("ETag");
    }

    Api.Answer save(String content) {
        return api.put(path, content, "If-Match", etag());
    }

    Api.Answer discard(String etag) {
        return api.send("DELETE", path, new byte[0], "If-Match", etag);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As the list has it. */
    String place() {
        return path.split("/")[3] + "." + id();
    }

    Api.Answer publish() {
        return publish(etag());
    }

    Api.Answer publish(String etag) {
        return api.post(path + "/publications", "", "If-Match", etag);
    }

    Api.Answer preview(String body) {
        return api.post(path + "/previews", body);
    }
}
