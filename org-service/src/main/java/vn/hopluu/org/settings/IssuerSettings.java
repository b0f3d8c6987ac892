package vn.hopluu.org.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service issues tokens, when it is the issuer.
 *
 * @param keyLife how long a key signs before the next takes over
 * @param demoClientSecret the secret of the machine client {@code demo}; empty when there is to be none
 */
@ConfigurationProperties("hopluu")
public record IssuerSettings(
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("") String demoClientSecret) {}
