package vn.hopluu.aggregation.webhooks;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes one request to a receiver, within a time that counts everything, and looks at nothing of the answer but its status. */
@Component
class Sender implements DisposableBean {

    /** Nobody fills our memory with the head of an answer. */
    private static final Http1Config SHORT_ANSWERS =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

    private final Duration patience;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-alarm").factory());

    Sender(WebhookSettings settings, Receivers receivers) {
        this.patience = settings.timeout();
        this.client = HttpClients.custom()
                .setConnectionManager(connections(settings, receivers))
                .setUserAgent("hop-luu")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(WebhookSettings settings, Receivers receivers) {
        Timeout patience = Timeout.of(settings.timeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(receivers)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(SHORT_ANSWERS)
                        .build())
                .setMaxConnTotal(settings.atOnce())
                .setMaxConnPerRoute(settings.atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
    }

    Outcome send(URI address, Map<String, String> headers, String body) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        var bell = alarm.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = client.executeOpen(null, request, null)) {
            return outcome(answer.getCode());
        } catch (IOException failure) {
            return new Outcome.Unanswered(request.isCancelled() ? "timeout" : reason(failure));
        } finally {
            bell.cancel(false);
        }
    }

    private static Outcome outcome(int status) {
        return switch (status / 100) {
            case 2 -> new Outcome.Delivered(status);
            default -> status == 410 ? new Outcome.Gone(status) : new Outcome.Refused(status);
        };
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case Receivers.NotAllowed _ -> "address-not-allowed";
            case UnknownHostException _ -> "unknown-host";
            case SocketTimeoutException _ -> "timeout";
            case SSLException _ -> "encryption";
            default -> "connection";
        };
    }

    @Override
    public void destroy() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}
