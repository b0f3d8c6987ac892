package vn.hopluu.org.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is asked for.
 *
 * @param rights such as {@code REVIEWER@tinh-ha-tinh}
 * @param redirectUris where people may be sent back to; left out for a client that acts only in its own name
 */
record NewClient(
        String client,
        String name,
        List<String> rights,
        @Nullable List<String> redirectUris) {

    List<String> addresses() {
        return redirectUris == null ? List.of() : redirectUris;
    }
}
