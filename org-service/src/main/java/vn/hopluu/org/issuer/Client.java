package vn.hopluu.org.issuer;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Another system that asks for tokens.
 *
 * @param id its name in protocols
 * @param name what people call it
 * @param digest of its secret; null for one that cannot keep a secret, such as a page in a browser
 * @param rights what it may do in its own name, such as {@code REVIEWER@tinh-ha-tinh}
 * @param redirectUris where people may be sent back to after they signed in for it; none when it acts only in its own name
 * @param by who registered it
 */
record Client(
        String id,
        String name,
        @Nullable String digest,
        SortedSet<String> rights,
        List<String> redirectUris,
        Instant createdAt,
        String by) {

    Client {
        rights = new TreeSet<>(rights);
        redirectUris = List.copyOf(redirectUris);
    }
}
