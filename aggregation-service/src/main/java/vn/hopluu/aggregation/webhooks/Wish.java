package vn.hopluu.aggregation.webhooks;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is to be, besides whose.
 *
 * @param kinds one at least
 * @param form null for every form
 */
record Wish(URI address, Set<Kind> kinds, @Nullable String form, String description) {

    Wish {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
