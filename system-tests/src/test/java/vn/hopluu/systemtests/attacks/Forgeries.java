package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.systemtests.LiveSystem;

/** Tokens that nobody issued, made from one that was. */
final class Forgeries {

    private final Jwt genuine;
    private final JsonNode key;
    private final String issuer;
    private final KeyPair own = keyPair();

    Forgeries(LiveSystem system, String genuine) {
        this.genuine = Jwt.of(genuine);
        this.issuer = system.address().toString();
        try (var http = new Http(system.address())) {
            this.key = http.get("/oauth2/jwks").successful().json().path("keys").path(0);
        }
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("nothing", "");
        all.put("no token at all", "not.a.token");
        all.put("of another issuer", TestIssuer.another().token("somebody", "ADMINISTRATOR@*"));
        all.put("of another issuer in our name", ofAnotherInOurName());
        all.put("under our key's name", genuine.signedBy(own.getPrivate()));
        all.put("unsigned", withHeader("alg", "none").unsigned());
        all.put("unsigned, spelt otherwise", withHeader("alg", "nOnE").unsigned());
        all.put("signed with the public key", withHeader("alg", "HS256").signedWithSecret(pem()));
        all.put(
                "signed with the public key's bytes",
                withHeader("alg", "HS256").signedWithSecret(publicKey().getEncoded()));
        all.put("with its own key in it", withOwnKeyInIt());
        all.put("with the address of its key in it", withAddressOfKey());
        all.put("without its signature", genuine.unsigned());
        all.put(
                "with more rights",
                withClaim("rights", Json.MAPPER.valueToTree(new String[] {"ADMINISTRATOR@*"}))
                        .asItWas());
        all.put(
                "for longer",
                withClaim("exp", Json.MAPPER.valueToTree(4_000_000_000L)).asItWas());
        all.put("twice", genuine.asItWas() + ", " + genuine.asItWas());
        return all;
    }

    private String ofAnotherInOurName() {
        var other = TestIssuer.another();
        return other.sign(other.claims("demo", "hop-luu", Instant.now().plusSeconds(300), "ADMINISTRATOR@*")
                .replace(other.uri(), issuer));
    }

    private Jwt withHeader(String name, String value) {
        var copy = genuine.copy();
        copy.header().put(name, value);
        return copy;
    }

    private Jwt withClaim(String name, JsonNode value) {
        var copy = genuine.copy();
        copy.claims().set(name, value);
        return copy;
    }

    private String withOwnKeyInIt() {
        var copy = genuine.copy();
        var rsa = (RSAPublicKey) own.getPublic();
        copy.header().remove("kid");
        copy.header()
                .putObject("jwk")
                .put("kty", "RSA")
                .put("n", number(rsa.getModulus()))
                .put("e", number(rsa.getPublicExponent()));
        return copy.signedBy(own.getPrivate());
    }

    private String withAddressOfKey() {
        var copy = withHeader("jku", TestIssuer.shared().uri() + "/keys");
        return copy.signedBy(own.getPrivate());
    }

    private byte[] pem() {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                .encodeToString(publicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n").getBytes(US_ASCII);
    }

    private PublicKey publicKey() {
        try {
            var spec = new RSAPublicKeySpec(number("n"), number("e"));
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BigInteger number(String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asString()));
    }

    private static String number(BigInteger value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.toByteArray());
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
