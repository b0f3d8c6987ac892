package vn.hopluu.org.issuer;

import java.time.Instant;
import java.util.List;

/**
 * A client as administrators see it; its secret is never told again.
 *
 * @param by who registered it
 */
record ClientView(
        String client, String name, List<String> rights, List<String> redirectUris, Instant createdAt, String by) {

    static ClientView of(Client client) {
        return new ClientView(
                client.id(),
                client.name(),
                List.copyOf(client.rights()),
                client.redirectUris(),
                client.createdAt(),
                client.by());
    }
}
