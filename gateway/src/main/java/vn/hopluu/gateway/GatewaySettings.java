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
 * @param rateLimit requests a second that one client address may send, twice as many in a burst; 0 switches it off
 * @param trustedProxies addresses or subnets whose {@code X-Forwarded-For} is believed
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
        @DefaultValue("2000") int rateLimit,
        @DefaultValue List<String> trustedProxies) {

    public GatewaySettings {
        require(!connectTimeout.isNegative() && !connectTimeout.isZero(), "hopluu.connect-timeout must be positive");
        require(!responseTimeout.isNegative() && !responseTimeout.isZero(), "hopluu.response-timeout must be positive");
        require(requestSize.toBytes() > 0, "hopluu.request-size must be positive");
        require(importSize.toBytes() > 0, "hopluu.import-size must be positive");
        require(rateLimit >= 0, "hopluu.rate-limit must be zero (off) or more");
        trustedProxies = List.copyOf(trustedProxies);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
