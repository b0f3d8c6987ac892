package vn.hopluu.gateway;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account, and one address that signs in, may do. Everywhere 0 switches a limit off.
 *
 * @param accountRequests requests a second of a person, twice as many in a burst
 * @param clientRequests the same of a machine client
 * @param signIns writes a second to the sign-in pages and the issuer from one address, twice as many in a burst
 * @param accountStreams streams that a person may have open
 * @param clientStreams the same of a machine client
 */
public record LimitSettings(
        @DefaultValue("50") int accountRequests,
        @DefaultValue("2000") int clientRequests,
        @DefaultValue("10") int signIns,
        @DefaultValue("20") int accountStreams,
        @DefaultValue("200") int clientStreams) {

    public LimitSettings {
        if (Math.min(Math.min(accountRequests, clientRequests), signIns) < 0
                || Math.min(accountStreams, clientStreams) < 0) {
            throw new IllegalArgumentException("hopluu.limits: every limit is zero (off) or more");
        }
    }
}
