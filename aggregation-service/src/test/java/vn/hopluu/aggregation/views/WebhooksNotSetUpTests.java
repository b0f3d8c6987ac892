package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.hopluu.platform.TestPlatform;

/** An installation whose operator has set no secret for webhooks. */
@ViewsTest
@DirtiesContext
@TestPropertySource(properties = "hopluu.webhooks.secret=")
class WebhooksNotSetUpTests {

    @Test
    void saysWhatIsMissingInsteadOfKeepingSecretsOpenly(@Autowired Callers callers) throws Exception {
        try (var topics = new Topics(TestPlatform.shared().bootstrapServers())) {
            Story.units().forEach(topics::publish);
            String body = "{\"unit\":\"huyen\",\"address\":\"http://127.0.0.1:9/\",\"kinds\":[\"TotalChanged\"]}";
            await().until(() -> callers.get("/api/webhooks").statusCode() == 200);

            await().untilAsserted(() -> {
                var answer = callers.send("POST", "/api/webhooks", body, "Idempotency-Key", "k");
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("webhooks-not-set-up", "HOPLUU_WEBHOOK_SECRET");
            });
        }
    }

    /** Sealed with nothing, it would lie open to whoever sees the store. */
    @Test
    void makesNoNewSecretForAWebhookFromBefore(@Autowired Callers callers, @Autowired MongoOperations mongo)
            throws Exception {
        mongo.getCollection("webhooks").insertOne(Document.parse("""
                {"_id":"wh_before","revision":{"$numberLong":"1"},"unit":"huyen","kinds":["TotalChanged"],
                 "address":"http://127.0.0.1:9/","description":"","state":"STOPPED","request":"","secrets":[],
                 "createdAt":{"$date":"2026-01-31T07:15:00Z"},"changedAt":{"$date":"2026-01-31T07:15:00Z"},
                 "next":{"$numberLong":"1"},"marks":{},"pending":[],"cursor":{"$numberLong":"1"},"attempts":0,
                 "term":{"$numberLong":"0"}}
                """));

        var answer = callers.send("POST", "/api/webhooks/wh_before/secrets", "", "If-Match", "\"1\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("webhooks-not-set-up");
    }
}
