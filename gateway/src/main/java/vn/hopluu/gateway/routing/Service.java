package vn.hopluu.gateway.routing;

import java.net.URI;
import java.util.Locale;
import vn.hopluu.gateway.GatewaySettings;

/** The services behind the gateway. */
public enum Service {
    ORG,
    REPORT,
    AGGREGATION;

    /** Where each describes its API. */
    public static final String API_DOCUMENT = "/v3/api-docs";

    /** The name used outside: {@code org}, {@code report}, {@code aggregation}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    URI url(GatewaySettings settings) {
        return switch (this) {
            case ORG -> settings.orgUrl();
            case REPORT -> settings.reportUrl();
            case AGGREGATION -> settings.aggregationUrl();
        };
    }
}
