package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.benchmarks.client.Json;

/** A token taken apart, to be put together wrongly. */
record Jwt(ObjectNode header, ObjectNode claims, String signature) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static Jwt of(String token) {
        var parts = token.split("\\.");
        return new Jwt(json(parts[0]), json(parts[1]), parts[2]);
    }

    private static ObjectNode json(String part) {
        return (ObjectNode) Json.MAPPER.readTree(Base64.getUrlDecoder().decode(part));
    }

    Jwt copy() {
        return new Jwt(header.deepCopy(), claims.deepCopy(), signature);
    }

    /** With the signature that it had, whatever it says now. */
    String asItWas() {
        return signed() + "." + signature;
    }

    String unsigned() {
        return signed() + ".";
    }

    String signedBy(PrivateKey key) {
        try {
            var signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(key);
            signing.update(signed().getBytes(US_ASCII));
            return signed() + "." + ENCODER.encodeToString(signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String signedWithSecret(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed() + "." + ENCODER.encodeToString(mac.doFinal(signed().getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed() {
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(ObjectNode json) {
        return ENCODER.encodeToString(Json.MAPPER.writeValueAsString(json).getBytes(UTF_8));
    }
}
