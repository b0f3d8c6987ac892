package vn.hopluu.org.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Digest;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.settings.IssuerSettings;

/** Who may ask for tokens: what administrators registered, the portal, and in demonstrations the client {@code demo}. */
@Component
public class Clients {

    static final String PORTAL = "portal";
    private static final String DEMO = "demo";
    private static final SortedSet<String> EVERYTHING =
            new TreeSet<>(List.of("PREPARER@*", "APPROVER@*", "REVIEWER@*", "ANALYST@*", "ADMINISTRATOR@*"));

    private final ClientDocuments documents;
    private final AccessSettings access;
    private final IssuerSettings settings;

    Clients(ClientDocuments documents, AccessSettings access, IssuerSettings settings) {
        this.documents = documents;
        this.access = access;
        this.settings = settings;
    }

    Optional<Client> find(String id) {
        return switch (id) {
            case PORTAL -> Optional.of(portal());
            case DEMO -> demo();
            default -> documents.find(id);
        };
    }

    /** What people call it. */
    public Optional<String> nameOf(String id) {
        return find(id).map(Client::name);
    }

    /** Where it may send people on to; none when there is no such client. */
    public List<String> redirectUrisOf(String id) {
        return find(id).map(Client::redirectUris).orElseGet(List::of);
    }

    /** Those of the settings cannot be registered. */
    static boolean isReserved(String id) {
        return id.equals(PORTAL) || id.equals(DEMO);
    }

    private Client portal() {
        return new Client(
                PORTAL,
                "Hợp Lưu",
                null,
                new TreeSet<>(),
                List.of(access.publicAddress() + "/signed-in"),
                Instant.EPOCH,
                "settings");
    }

    private Optional<Client> demo() {
        return Optional.of(settings.demoClientSecret())
                .filter(secret -> !secret.isEmpty())
                .map(secret -> new Client(
                        DEMO, "Demonstration", Digest.of(secret), EVERYTHING, List.of(), Instant.EPOCH, "settings"));
    }
}
