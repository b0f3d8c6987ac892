package vn.hopluu.aggregation.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Where deliveries may go: to public addresses over https, so that nobody has us ask inside for what they do not reach themselves.
 * Asked at registration, and again for every connection with the very addresses that it is made to, for a name may mean another
 * address by then.
 */
@Component
class Receivers implements DnsResolver {

    private static final int LONGEST = 2_000;

    /** What is not the public internet (IANA's registries of special-purpose addresses), or leads back from it to the inside. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/16",
                    "64:ff9b::/32",
                    "100::/8",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private static final List<Network> THIS_MACHINE =
            Stream.of("127.0.0.0/8", "::1/128").map(Network::of).toList();

    private final boolean local;
    private final List<Network> allowed;

    Receivers(WebhookSettings settings) {
        this.local = settings.isLocal();
        this.allowed = settings.networks().stream()
                .filter(text -> !text.isBlank())
                .map(Network::of)
                .toList();
    }

    /** A receiver that may be delivered to as things are; empty for any other text. */
    Optional<URI> receiver(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST && isPlain(address) && isReachable(address)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() <= 65_535
                && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }

    private boolean isReachable(URI address) {
        try {
            InetAddress[] found = resolve(address.getHost());
            return address.getScheme().equals("https")
                    || local && Stream.of(found).allMatch(one -> isIn(THIS_MACHINE, one));
        } catch (UnknownHostException notThere) {
            return false;
        }
    }

    /** @throws NotAllowed when any of its addresses is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!Stream.of(found).allMatch(this::isAllowed)) {
            throw new NotAllowed();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(InetAddress address) {
        return !isIn(NOT_PUBLIC, address) || isIn(allowed, address) || local && isIn(THIS_MACHINE, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** The name means an address that nothing is delivered to. */
    static final class NotAllowed extends UnknownHostException {}
}
