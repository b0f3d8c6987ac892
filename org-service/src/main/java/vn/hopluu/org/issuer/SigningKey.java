package vn.hopluu.org.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * A key with its private part.
 *
 * @param number counts from 1, one more with each rotation
 * @param signsFrom since when new tokens are signed with it; verifiers could see it an hour before
 */
record SigningKey(int number, RSAKey key, Instant signsFrom) {}
