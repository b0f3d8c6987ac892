package vn.hopluu.gateway.routing;

import java.net.URI;
import java.util.Locale;
import vn.hopluu.gateway.GatewaySettings;

/** The services behind the gateway. */
public enum Service {
    ORG,
    REPORT,
    AGGREGATION;

    /** The name used outside: {@code org}, {@code report}, {@code aggregation}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the service describes its API. */
    public String apiDocument() {
        return switch (this) {
            case ORG, AGGREGATION -> "/v3/api-docs";
            case REPORT -> "/api-docs/report";
        };
    }

    URI url(GatewaySettings settings) {
        return switch (this) {
            case ORG -> settings.orgUrl();
            case REPORT -> settings.reportUrl();
            case AGGREGATION -> settings.aggregationUrl();
        };
    }
}
