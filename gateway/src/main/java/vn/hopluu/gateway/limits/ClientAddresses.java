package vn.hopluu.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import vn.hopluu.gateway.GatewaySettings;

/** Tells a request's client: the connection's peer or, behind trusted proxies, the nearest one they vouch for. */
@Component
public class ClientAddresses {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Subnet> trusted;

    ClientAddresses(GatewaySettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .filter(text -> !text.isBlank())
                .map(Subnet::parse)
                .toList();
    }

    /** The client's address; the loopback address where the connection tells none. */
    public InetAddress client(ServerHttpRequest request) {
        InetAddress nearest = peer(request.getRemoteAddress());
        List<String> hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
            InetAddress before = Subnet.address(hops.get(i));
            if (before == null) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    /** The client as limits count it: an IPv6 client owns a whole network of addresses, so the network counts. */
    Object network(ServerHttpRequest request) {
        InetAddress client = client(request);
        byte[] address = client.getAddress();
        return ByteBuffer.wrap(client instanceof Inet6Address ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(subnet -> subnet.contains(address));
    }

    private static List<String> hops(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();
    }

    private static InetAddress peer(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? InetAddress.getLoopbackAddress() : address;
    }
}
