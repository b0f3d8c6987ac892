package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name is looked up here but that of this machine. */
class ReceiversTests {

    private static Receivers receivers(String mode, String... networks) {
        return new Receivers(new WebhookSettings(
                "",
                mode,
                List.of(networks),
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofSeconds(5),
                Duration.ofHours(6),
                Duration.ofSeconds(10),
                Duration.ofHours(24),
                Duration.ofSeconds(30),
                1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/tin", "https://8.8.8.8:8443/tin?k=v", "https://[2606:4700::1111]/"})
    void takesPublicAddresses(String address) {
        assertThat(receivers("production").receiver(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://localhost/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://10.0.0.1/",
                "https://172.16.9.9/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "http://1.1.1.1/",
                "https://u:p@1.1.1.1/",
                "https://1.1.1.1/#x",
                "https:///x",
                "//1.1.1.1/x",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://1.1.1.1:70000/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https:1.1.1.1",
                "1.1.1.1",
                "",
                "https://[",
                "https://khong-co.invalid/"
            })
    void refusesEverythingElse(String address) {
        assertThat(receivers("production").receiver(address)).isEmpty();
    }

    @Test
    void takesThisMachineWithoutEncryptionOnOneMachineOnly() {
        assertThat(receivers("local").receiver("http://127.0.0.1:9/tin")).isPresent();
        assertThat(receivers("local").receiver("http://1.1.1.1/tin")).isEmpty();
        assertThat(receivers("local").receiver("https://10.0.0.1/tin")).isEmpty();
        assertThat(receivers("production").receiver("http://127.0.0.1:9/tin")).isEmpty();
    }

    @Test
    void takesNetworksThatTheOperatorAllows() {
        var receivers = receivers("production", "10.20.0.0/16", "fd00:1::/32");

        assertThat(receivers.receiver("https://10.20.255.1/")).isPresent();
        assertThat(receivers.receiver("https://[fd00:1::5]/")).isPresent();
        assertThat(receivers.receiver("https://10.21.0.1/")).isEmpty();
        assertThat(receivers.receiver("http://10.20.255.1/")).isEmpty();
    }

    @Test
    void looksAgainAtEveryConnection() {
        assertThatExceptionOfType(Receivers.NotAllowed.class)
                .isThrownBy(() -> receivers("production").resolve("localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "mang/8", "10.0.0.0/8/8"})
    void refusesToStartWithWhatIsNoNetwork(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Network.of(text));
    }
}
