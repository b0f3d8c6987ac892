package vn.hopluu.org.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URL;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.stereotype.Component;

/** Signs with the key of the day. The library's own encoder writes a single audience as a text, the contract has a list. */
@Component
@OwnIssuer
class TokenEncoder implements JwtEncoder {

    private final SigningKeys keys;

    TokenEncoder(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Jwt encode(JwtEncoderParameters parameters) {
        JwsHeader asked = Objects.requireNonNull(parameters.getJwsHeader());
        JwtClaimsSet claims = parameters.getClaims();
        String token = signed(asked, claims.getClaims());
        return new Jwt(token, claims.getIssuedAt(), claims.getExpiresAt(), asked.getHeaders(), claims.getClaims());
    }

    private String signed(JwsHeader asked, Map<String, Object> claims) {
        RSAKey key = keys.signing();
        try {
            JWSObject token = new JWSObject(header(asked, key), new Payload(json(claims)));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new JwtEncodingException("Could not sign", e);
        }
    }

    private static JWSHeader header(JwsHeader asked, RSAKey key) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        String type = asked.getType();
        return type == null
                ? header.build()
                : header.type(new JOSEObjectType(type)).build();
    }

    /** Times are seconds. */
    private static Map<String, Object> json(Map<String, Object> claims) {
        Map<String, Object> json = new LinkedHashMap<>();
        claims.forEach((name, value) -> json.put(
                name,
                switch (value) {
                    case Instant time -> time.getEpochSecond();
                    case Date time -> time.toInstant().getEpochSecond();
                    case URL address -> address.toString();
                    default -> value;
                }));
        return json;
    }
}
