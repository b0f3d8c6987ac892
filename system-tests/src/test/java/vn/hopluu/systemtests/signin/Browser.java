package vn.hopluu.systemtests.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, follows redirects within one origin, and fills forms in. */
public final class Browser implements AutoCloseable {

    private static final int REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI origin;

    public Browser(URI origin) {
        this.origin = origin;
    }

    public URI origin() {
        return origin;
    }

    /** The page at the end of all redirects; one that leads to where an application waits is itself the end. */
    public Page open(String path) {
        return followed(get(origin.resolve(path)));
    }

    /** The same with parameters. */
    public Page openForm(String path, Map<String, String> parameters) {
        return open(path + "?" + encoded(parameters));
    }

    /** Fills the page's form in and sends it, with what it holds already. */
    public Page submit(Page page, Map<String, String> entries) {
        return followed(submitOnly(page, entries));
    }

    /** The same, without following where the answer leads. */
    public Page submitOnly(Page page, Map<String, String> entries) {
        var fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(entries);
        return post(page.action(), fields);
    }

    /** A form that no page of ours offered. */
    public Page post(URI address, Map<String, String> fields) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    private Page get(URI address) {
        return send(request(address).build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    private Page followed(Page first) {
        var page = first;
        for (int i = 0; i < REDIRECTS && page.isRedirect() && isOfIssuer(page.location()); i++) {
            page = get(page.location());
        }
        return page;
    }

    private boolean isOfIssuer(URI address) {
        return address.getAuthority().equals(origin.getAuthority())
                && !address.getPath().equals(PortalSignIn.SIGNED_IN);
    }

    private Page send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Page(request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As at another computer, or with cookies cleared. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
