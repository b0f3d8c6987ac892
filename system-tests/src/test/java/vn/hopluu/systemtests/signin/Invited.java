package vn.hopluu.systemtests.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hopluu.benchmarks.client.Http;

/** Somebody new, who took an invitation and has a password. */
public record Invited(String account, String email, String password) {

    /** By the administrator behind {@code http}; with one role at one unit. */
    public static Invited by(Http http, URI gateway, String role, String unit) {
        var email = UUID.randomUUID() + "@hop-luu.example";
        var rights = List.of(Map.of("role", role, "unit", unit));
        var made = http.send(
                        "POST",
                        "/api/accounts",
                        Map.of("name", "Người giả lập", "email", email, "rights", rights),
                        Map.of())
                .successful()
                .json();
        var password = UUID.randomUUID().toString();
        try (var browser = new Browser(gateway)) {
            var link = URI.create(made.path("link").asString());
            browser.submit(browser.open(link.getPath()), Map.of("password", password));
        }
        return new Invited(made.at("/account/account").asString(), email, password);
    }
}
