package vn.hopluu.org.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;
import vn.hopluu.org.web.Shape;

/** Reads what administrators send of clients, and refuses what is none, with everything that is wrong with it. */
@Component
class ClientReader {

    private static final int MOST = 50;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private final JsonMapper json;

    ClientReader(JsonMapper json) {
        this.json = json;
    }

    NewClient client(JsonNode body, UnitTree tree) {
        NewClient read = read(body, NewClient.class);
        List<InvalidField> faults = faults(read.rights(), tree);
        if (!UnitId.isWellFormed(read.client())) {
            faults.add(new InvalidField("client", "not-an-identity"));
        } else if (Clients.isReserved(read.client()) || AccountId.isWellFormed(read.client())) {
            // A client's token has its identity as subject, where a person's has the account: it must not pass for one.
            faults.add(new InvalidField("client", "reserved-identity"));
        }
        for (int i = 0; i < read.addresses().size(); i++) {
            if (i >= MOST || !isRedirect(read.addresses().get(i))) {
                faults.add(new InvalidField("redirectUris/" + i, "not-a-redirect"));
            }
        }
        refuseAny(faults);
        return read;
    }

    List<Right> rights(JsonNode body, UnitTree tree) {
        ClientRights read = read(body, ClientRights.class);
        refuseAny(faults(read.rights(), tree));
        return rights(read.rights());
    }

    static List<Right> rights(List<String> texts) {
        return texts.stream().map(Right::parse).flatMap(Optional::stream).toList();
    }

    private <T extends Record> T read(JsonNode body, Class<T> type) {
        refuseAny(Shape.faults(body, type));
        return json.treeToValue(body, type);
    }

    private static List<InvalidField> faults(List<String> rights, UnitTree tree) {
        List<InvalidField> faults = new ArrayList<>();
        for (int i = 0; i < rights.size(); i++) {
            Optional<Right> right = Right.parse(rights.get(i));
            if (i >= MOST || right.isEmpty()) {
                faults.add(new InvalidField("rights/" + i, "not-a-right"));
            } else if (right.get()
                    .unit()
                    .filter(unit -> tree.unit(unit).isEmpty())
                    .isPresent()) {
                faults.add(new InvalidField("rights/" + i, "unknown-unit", List.of(), Map.of()));
            }
        }
        return faults;
    }

    /** Over TLS, or on the person's own machine (RFC 8252). */
    private static boolean isRedirect(String text) {
        try {
            URI uri = new URI(text);
            boolean safe = "https".equals(uri.getScheme()) && uri.getHost() != null
                    || "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            return safe && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void refuseAny(List<InvalidField> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID_CONTENT, faults);
        }
    }
}
