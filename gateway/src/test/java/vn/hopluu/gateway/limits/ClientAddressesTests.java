package vn.hopluu.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.unit.DataSize;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.LimitSettings;
import vn.hopluu.gateway.TokenSettings;

class ClientAddressesTests {

    @Test
    void takesTheConnectionsPeerWhenNoProxyIsTrusted() {
        assertThat(client(trusting(), "198.51.100.7", "203.0.113.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void believesATrustedProxy() {
        assertThat(client(trusting("10.0.0.0/8"), "10.1.2.3", "203.0.113.1")).isEqualTo("203.0.113.1");
    }

    @Test
    void believesOnlyTheNearestAddressThatIsNotAProxyItself() {
        assertThat(client(trusting("10.0.0.0/8"), "10.1.2.3", "192.0.2.66, 203.0.113.1, 10.9.9.9"))
                .isEqualTo("203.0.113.1");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(client(trusting("10.0.0.0/8"), "10.1.2.3", "203.0.113.1, example.org"))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void trustsASingleAddressOfEitherKind() {
        assertThat(client(trusting("2001:db8::1", "10.0.0.1"), "2001:db8::1", "203.0.113.1"))
                .isEqualTo("203.0.113.1");
        assertThat(client(trusting("2001:db8::1", "10.0.0.1"), "10.0.0.2", "203.0.113.1"))
                .isEqualTo("10.0.0.2");
    }

    @Test
    void refusesASettingThatIsNoAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> trusting("proxy.example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> trusting("10.0.0.0/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> trusting("10.0.0.0/33"));
    }

    private static ClientAddresses trusting(String... proxies) {
        URI service = URI.create("http://127.0.0.1");
        Duration second = Duration.ofSeconds(1);
        return new ClientAddresses(new GatewaySettings(
                service,
                service,
                service,
                "",
                second,
                second,
                DataSize.ofBytes(1),
                DataSize.ofBytes(1),
                DataSize.ofBytes(1),
                0,
                List.of(proxies),
                service,
                List.of(),
                new TokenSettings("", "", "hop-luu"),
                new LimitSettings(0, 0, 0, 0, 0)));
    }

    private static String client(ClientAddresses addresses, String peer, String forwardedFor) {
        InetAddress address = Objects.requireNonNull(Subnet.address(peer));
        return addresses
                .client(MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress(address, 1234))
                        .header("X-Forwarded-For", forwardedFor)
                        .build())
                .getHostAddress();
    }
}
