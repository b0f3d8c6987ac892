package vn.hopluu.org.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param subject the account or client of the token; {@link #SERVICE} for what the service did by itself
 * @param client by which program, where the token says so
 * @param session of the person
 */
public record Who(
        String subject, @Nullable String client, @Nullable String session) {

    static final String SERVICE = "org-service";

    static Who itself() {
        return new Who(SERVICE, null, null);
    }
}
