package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Access tokens of a machine client, fetched by its credentials (RFC 6749, 4.4). Any number of threads may share it: one of them
 * renews a token before it ends.
 */
public final class ClientTokens implements Supplier<String> {

    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern VALUE = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*([0-9]+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI endpoint;
    private final String client;
    private final String secret;
    private volatile Issued current = new Issued("", Instant.MIN);

    private record Issued(String value, Instant end) {

        boolean lasts(Duration further) {
            return Instant.now().plus(further).isBefore(end);
        }
    }

    /** @param secret nothing in it needs to be encoded in a form */
    public ClientTokens(URI gateway, String client, String secret) {
        this.endpoint = gateway.resolve("/oauth2/token");
        this.client = client;
        this.secret = secret;
    }

    /** Where the tokens come from. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * A token that lasts a while yet.
     *
     * @throws UncheckedIOException when the issuer is away or refuses the client
     */
    @Override
    public String get() {
        Issued token = current;
        return token.lasts(EARLY) ? token.value : renewed();
    }

    private synchronized String renewed() {
        if (!current.lasts(EARLY)) {
            try {
                current = fetched();
            } catch (UncheckedIOException away) {
                if (!current.lasts(Duration.ZERO)) {
                    throw away;
                }
            }
        }
        return current.value;
    }

    private Issued fetched() {
        Instant asked = Instant.now();
        String answer = ask();
        return new Issued(part(VALUE, answer), asked.plusSeconds(Long.parseLong(part(SECONDS, answer))));
    }

    private String ask() {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d to client %s".formatted(endpoint, answer.statusCode(), client));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String part(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("the issuer's answer has no " + pattern);
        }
        return found.group(1);
    }
}
