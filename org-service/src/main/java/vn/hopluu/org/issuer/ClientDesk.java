package vn.hopluu.org.issuer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Need;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.secrets.Digest;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/**
 * What administrators do with clients, each within their reach. A client to which people are sent back acts with the rights of
 * whoever agrees, so only an administrator of everything registers it.
 */
@Component
class ClientDesk {

    private static final Logger log = LoggerFactory.getLogger(ClientDesk.class);

    private final ClientDocuments documents;
    private final Consents consents;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;
    private final StringKeyGenerator secrets =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    ClientDesk(ClientDocuments documents, Consents consents, Rules rules, Trail trail, Clock clock) {
        this.documents = documents;
        this.consents = consents;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    Reach reachOf(Caller caller) {
        return rules.reachOf(caller);
    }

    List<Client> seen(Caller caller) {
        Reach reach = reachOf(caller);
        return documents.all().stream().filter(client -> isSeen(client, reach)).toList();
    }

    ClientSecret register(Caller caller, NewClient wanted) {
        List<Right> rights = ClientReader.rights(wanted.rights());
        require(rights, !wanted.addresses().isEmpty(), reachOf(caller));
        String secret = secrets.generateKey();
        Client client = new Client(
                wanted.client(),
                wanted.name().strip(),
                Digest.of(secret),
                texts(rights),
                wanted.addresses(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject());
        Written entry = trail.entry(ClientDeeds.registered(client));
        if (!documents.insert(client, entry.document())) {
            throw Refusal.of(ProblemCode.CLIENT_IDENTITY_TAKEN, Map.of(), client.id());
        }
        trail.keep(entry);
        log.info("{} registered the client {}", caller.subject(), client.id());
        return new ClientSecret(client.id(), secret);
    }

    ClientView grant(Caller caller, String id, List<Right> wanted) {
        Client client = whole(caller, id);
        require(wanted, false, reachOf(caller));
        Written entry = trail.entry(ClientDeeds.granted(client, texts(wanted), clock.instant()));
        documents.setRights(client.id(), texts(wanted), entry.document());
        trail.keep(entry);
        log.info("{} gave other rights to the client {}", caller.subject(), id);
        return documents.find(id).map(ClientView::of).orElseThrow(() -> unknown(id));
    }

    ClientSecret renew(Caller caller, String id) {
        Client client = whole(caller, id);
        String secret = secrets.generateKey();
        Written entry = trail.entry(ClientDeeds.renewed(client, clock.instant()));
        documents.setDigest(client.id(), Digest.of(secret), entry.document());
        trail.keep(entry);
        log.info("{} renewed the secret of the client {}", caller.subject(), id);
        return new ClientSecret(client.id(), secret);
    }

    void remove(Caller caller, String id) {
        Client client = whole(caller, id);
        consents.forget(client.id());
        Written entry = trail.entry(ClientDeeds.removed(client, clock.instant()));
        documents.remove(client.id(), entry.document());
        trail.keep(entry);
        log.info("{} removed the client {}", caller.subject(), id);
    }

    /** One that is seen, and of which everything lies within reach. */
    private Client whole(Caller caller, String id) {
        Reach reach = reachOf(caller);
        Client client = documents.find(id).filter(one -> isSeen(one, reach)).orElseThrow(() -> unknown(id));
        require(rightsOf(client), !client.redirectUris().isEmpty(), reach);
        return client;
    }

    private static boolean isSeen(Client client, Reach reach) {
        return reach.caller().isEverywhere(Role.ADMINISTRATOR)
                || rightsOf(client).stream().anyMatch(right -> reach.covers(Role.ADMINISTRATOR, right));
    }

    private static void require(List<Right> rights, boolean forPeople, Reach reach) {
        if (forPeople && !reach.caller().isEverywhere(Role.ADMINISTRATOR)) {
            throw new Need(Role.ADMINISTRATOR, Right.EVERYWHERE).missing();
        }
        rights.stream()
                .filter(right -> !reach.covers(Role.ADMINISTRATOR, right))
                .findFirst()
                .ifPresent(right -> {
                    throw new Need(Role.ADMINISTRATOR, right.at()).missing();
                });
    }

    private static List<Right> rightsOf(Client client) {
        return ClientReader.rights(List.copyOf(client.rights()));
    }

    private static TreeSet<String> texts(List<Right> rights) {
        TreeSet<String> texts = new TreeSet<>();
        rights.forEach(right -> texts.add(right.toString()));
        return texts;
    }

    private static Refusal unknown(String id) {
        return Refusal.of(ProblemCode.UNKNOWN_CLIENT, Map.of(), id);
    }
}
