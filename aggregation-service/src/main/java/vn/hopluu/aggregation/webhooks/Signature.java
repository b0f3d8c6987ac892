package vn.hopluu.aggregation.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which a receiver knows that a request is ours: Standard Webhooks, <a href="https://www.standardwebhooks.com">v1</a>. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** As a receiver is given it. */
    static String text(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** @param secrets each signs, so that a receiver may go over to a new one in its own time */
    static Map<String, String> headers(Entry entry, List<byte[]> secrets, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        String signed = entry.event() + '.' + timestamp + '.' + entry.body();
        String signatures =
                secrets.stream().map(secret -> "v1," + of(signed, secret)).collect(Collectors.joining(" "));
        return Map.of("webhook-id", entry.event(), "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }

    static String of(String signed, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
