package vn.hopluu.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All settings of the gateway; {@code application.yaml} names the environment variable of each.
 *
 * @param orgUrl base address of org-service
 * @param reportUrl base address of report-service
 * @param aggregationUrl base address of aggregation-service
 * @param portalDirectory folder of the built portal; empty: no portal is served
 * @param connectTimeout how long a connection to a service may take
 * @param responseTimeout how long a service may be silent before the client is told 503; streams are exempt
 * @param requestSize largest request body that is passed on
 * @param importSize the same for files that are imported
 * @param evidenceSize the same for files that prove a report, with what a form writes around them
 * @param rateLimit requests a second that one client address may send, twice as many in a burst; 0 switches it off
 * @param trustedProxies addresses or subnets whose {@code X-Forwarded-For} is believed
 * @param publicAddress where people and systems find this gateway, without a path
 * @param allowedOrigins other origins whose pages may call the API, such as {@code https://portal.example.vn}
 * @param tokens whose tokens are taken
 * @param limits how much one account and one address may do
 */
@ConfigurationProperties("hopluu")
public record GatewaySettings(
        URI orgUrl,
        URI reportUrl,
        URI aggregationUrl,
        @DefaultValue("") String portalDirectory,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        @DefaultValue("1MB") DataSize requestSize,
        @DefaultValue("16MB") DataSize importSize,
        @DefaultValue("21MB") DataSize evidenceSize,
        @DefaultValue("2000") int rateLimit,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("http://127.0.0.1:8080") URI publicAddress,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue TokenSettings tokens,
        @DefaultValue LimitSettings limits) {

    public GatewaySettings {
        require(!connectTimeout.isNegative() && !connectTimeout.isZero(), "hopluu.connect-timeout must be positive");
        require(!responseTimeout.isNegative() && !responseTimeout.isZero(), "hopluu.response-timeout must be positive");
        require(requestSize.toBytes() > 0, "hopluu.request-size must be positive");
        require(importSize.toBytes() > 0, "hopluu.import-size must be positive");
        require(evidenceSize.toBytes() > 0, "hopluu.evidence-size must be positive");
        require(rateLimit >= 0, "hopluu.rate-limit must be zero (off) or more");
        trustedProxies = List.copyOf(trustedProxies);
        require(
                publicAddress.getScheme() != null
                        && publicAddress.getScheme().matches("https?")
                        && publicAddress.getHost() != null,
                "hopluu.public-address must be an address such as https://hopluu.example.vn, not " + publicAddress);
        publicAddress = URI.create(withoutSlash(publicAddress.toString()));
        allowedOrigins = Origins.checked(allowedOrigins);
    }

    /** Whose tokens are taken: as a rule org-service's, which people see at this gateway's own address. */
    public String issuer() {
        return tokens.issuer().isBlank() ? publicAddress.toString() : withoutSlash(tokens.issuer());
    }

    /** Whether that is org-service, and not another issuer in its place. */
    public boolean isIssuerOurOwn() {
        return issuer().equals(publicAddress.toString());
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
