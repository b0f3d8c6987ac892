package vn.hopluu.org.access;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys cannot be read, so nobody can be known. */
final class IssuerAway extends AuthenticationException {

    IssuerAway(Throwable cause) {
        super("The issuer's keys cannot be read", cause);
    }
}
