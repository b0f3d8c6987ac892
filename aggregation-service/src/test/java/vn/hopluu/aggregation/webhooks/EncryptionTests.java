package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries over TLS: to whom an authority vouches for that this machine's Java trusts, and to nobody else. */
class EncryptionTests {

    private static final String TRUSTED = "javax.net.ssl.trustStore";

    private final AtomicInteger got = new AtomicInteger();

    @TempDir
    private Path folder;

    private HttpsServer server;

    /** An authority of its own, and a receiver for which it vouches under the name {@code localhost}. */
    @BeforeEach
    void start() throws Exception {
        keytool("authority", "-genkeypair", "-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool("receiver", "-genkeypair", "-alias", "receiver", "-dname", "CN=Receiver");
        keytool("receiver", "-certreq", "-alias", "receiver", "-file", file("request"));
        keytool(
                "authority",
                "-gencert",
                "-alias",
                "authority",
                "-ext",
                "san=dns:localhost",
                "-infile",
                file("request"),
                "-outfile",
                file("receiver.crt"));
        keytool("authority", "-exportcert", "-alias", "authority", "-file", file("authority.crt"));
        keytool("receiver", "-importcert", "-noprompt", "-alias", "authority", "-file", file("authority.crt"));
        keytool("receiver", "-importcert", "-noprompt", "-alias", "receiver", "-file", file("receiver.crt"));
        Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), folder.resolve("trusted"));
        keytool("trusted", "-importcert", "-noprompt", "-alias", "authority", "-file", file("authority.crt"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(receiver()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            got.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUSTED);
        server.stop(0);
    }

    @Test
    void deliversToWhomATrustedAuthorityVouchesFor() throws IOException {
        System.setProperty(TRUSTED, file("trusted"));

        Subscription told = tell("localhost");

        assertThat(told.progress().failure()).isNull();
        assertThat(told.progress().cursor()).isEqualTo(2);
        assertThat(got).hasValue(1);
    }

    @Test
    void tellsNothingToWhomNobodyTrustedVouchesFor() throws IOException {
        assertThat(tell("localhost").progress().failure()).isEqualTo("encryption");
        assertThat(got).hasValue(0);
    }

    @Test
    void tellsNothingToWhoGoesByAnotherName() throws IOException {
        System.setProperty(TRUSTED, file("trusted"));

        assertThat(tell("127.0.0.1").progress().failure()).isEqualTo("encryption");
        assertThat(got).hasValue(0);
    }

    /** The webhook after its first attempt; of one that failed, the log says the same. */
    private Subscription tell(String host) throws IOException {
        try (var office = new PostOffice(Duration.ofSeconds(20))) {
            var webhook = office.subscribe(
                    URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"));
            office.tellOfActs(webhook, 1);
            office.until(() -> office.now(webhook).progress().attempts() > 0
                    || office.now(webhook).progress().cursor() == 2);
            var logged = office.log.from(webhook.id(), 1).orElseThrow().attempts();
            assertThat(logged.failure())
                    .isEqualTo(office.now(webhook).progress().failure());
            return office.now(webhook);
        }
    }

    private SSLContext receiver() throws Exception {
        var keys = KeyStore.getInstance(folder.resolve("receiver").toFile(), "changeit".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void keytool(String store, String... what) throws Exception {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(what));
        command.addAll(List.of("-keystore", file(store), "-storepass", "changeit"));
        if (what[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
