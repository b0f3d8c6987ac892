package vn.hopluu.org.issuer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Changes;
import vn.hopluu.org.audit.Deed;
import vn.hopluu.org.audit.FieldChange;

/** What the audit trail keeps of clients: their rights as they were and are, and of secrets that they changed. */
final class ClientDeeds {

    private static final String KEPT_SECRET = "***";

    private ClientDeeds() {}

    static Deed registered(Client client) {
        Changes changes = new Changes()
                .field("/name", null, client.name())
                .field("/rights", null, text(client.rights()))
                .field("/redirectUris", null, text(client.redirectUris()));
        return deed("REGISTER_CLIENT", client, List.of(), client.createdAt()).changing(changes);
    }

    static Deed granted(Client client, Collection<String> wanted, Instant at) {
        return deed("GRANT_CLIENT", client, wanted, at)
                .changing(new Changes().field("/rights", text(client.rights()), text(wanted)));
    }

    static Deed renewed(Client client, Instant at) {
        return deed("RENEW_CLIENT_SECRET", client, List.of(), at)
                .changing(new Changes().add(new FieldChange("/secret", KEPT_SECRET, KEPT_SECRET)));
    }

    static Deed removed(Client client, Instant at) {
        return deed("REMOVE_CLIENT", client, List.of(), at)
                .changing(new Changes().field("/rights", text(client.rights()), null));
    }

    private static Deed deed(String act, Client client, Collection<String> given, Instant at) {
        List<String> units = Stream.concat(client.rights().stream(), given.stream())
                .map(right -> right.substring(right.indexOf('@') + 1))
                .toList();
        String mark = UUID.randomUUID().toString();
        return Deed.of(act, Audited.CLIENT, client.id(), mark, at.truncatedTo(ChronoUnit.MILLIS))
                .about(null, units);
    }

    private static String text(Collection<String> all) {
        return String.join(" ", all);
    }
}
