package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTests {

    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example of the specification's own libraries. */
    @Test
    void signsAsStandardWebhooksSays() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}", SECRET))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEverySecretThatHolds() {
        var entry = new Entry(
                "wh_1", 1, "evt_1", "WebhookTest", "", null, 0, "{}", true, Instant.EPOCH, Entry.Attempts.NONE);

        var headers = Signature.headers(entry, List.of(SECRET, new byte[32]), Instant.ofEpochSecond(7));

        assertThat(headers).containsEntry("webhook-id", "evt_1").containsEntry("webhook-timestamp", "7");
        assertThat(headers.get("webhook-signature"))
                .isEqualTo(
                        "v1," + Signature.of("evt_1.7.{}", SECRET) + " v1," + Signature.of("evt_1.7.{}", new byte[32]));
    }
}
