package vn.hopluu.gateway.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as an attacker would make them out of a good one. */
final class Forged {

    private Forged() {}

    static String unsigned(String good) {
        return encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + good.split("\\.")[1] + ".";
    }

    /** Signed by a shared secret that everybody knows, as a check would take that does not look at the algorithm. */
    static String signedWithAPublicValue(String good) {
        String signed = header(good).replace("RS256", "HS256");
        String content = encoded(signed) + "." + good.split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("hop-luu".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String withType(String good, String type) {
        String[] parts = good.split("\\.");
        return encoded(header(good).replace("at+jwt", type)) + "." + parts[1] + "." + parts[2];
    }

    static String nestedDeeply() {
        return encoded("{\"a\":" + "[".repeat(4000) + "]".repeat(4000) + "}") + "." + encoded("{}") + "."
                + encoded("x");
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
