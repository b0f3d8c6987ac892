package vn.hopluu.aggregation.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks, all below {@code hopluu.webhooks}.
 *
 * @param secret of the operator, the same for every instance and every start: seals the receivers' secrets; empty: no webhooks
 * @param mode {@code local} allows http, and receivers on this machine
 * @param networks networks that are not public and that receivers may stand in all the same, such as {@code 10.20.0.0/16}
 * @param retention how long what was to be told is kept, delivered or not
 * @param giveUpAfter how long a receiver may fail before its webhook is paused
 * @param firstRetry pause after the first failure; it doubles with each further one
 * @param longestRetry what that pause does not exceed
 * @param timeout how long one delivery may take in all
 * @param formerSecret how long the secret before the present one signs as well
 * @param lease how long an instance that no longer shows up keeps others from delivering in its place; more than the timeout
 * @param atOnce how many receivers an instance delivers to at the same time
 */
@ConfigurationProperties("hopluu.webhooks")
record WebhookSettings(
        @DefaultValue("") String secret,
        @DefaultValue("local") String mode,
        @DefaultValue List<String> networks,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("24h") Duration formerSecret,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("64") int atOnce) {

    WebhookSettings {
        networks = List.copyOf(networks);
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException("hopluu.webhooks.lease has to be longer than the timeout");
        }
    }

    boolean isLocal() {
        return mode.equals("local");
    }

    /** Nobody logs a secret by logging the settings. */
    @Override
    public String toString() {
        return "WebhookSettings[…]";
    }
}
