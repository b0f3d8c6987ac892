package vn.hopluu.org.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.hopluu.org.secrets.Digest;

/** Compares clients' secrets, which are random, with what is kept of them. */
class ClientSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence given) {
        return given == null ? null : Digest.of(given.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
        return given != null && kept != null && Digest.fits(given.toString(), kept);
    }
}
