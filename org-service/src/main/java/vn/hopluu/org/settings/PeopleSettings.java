package vn.hopluu.org.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are, and for how long it holds.
 *
 * @param passwordLength the fewest characters of a new password; at least 8 (ASVS 5.0, 6.2.1)
 * @param secondFactor who has to have one
 * @param sessionLongest after which a session ends whatever happens
 * @param sessionIdle after which a session ends in which nothing happened
 * @param invitationLasts how long a one-time link is good
 * @param demoPassword of the demonstration's people; empty for none, as in production
 */
@ConfigurationProperties("hopluu")
public record PeopleSettings(
        @DefaultValue("12") int passwordLength,
        @DefaultValue("administrators") SecondFactorFor secondFactor,
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue("1h") Duration sessionIdle,
        @DefaultValue("72h") Duration invitationLasts,
        @DefaultValue("") String demoPassword) {

    /** Who has to have a second factor. */
    public enum SecondFactorFor {
        ADMINISTRATORS,
        EVERYONE,
        OPTIONAL
    }

    public PeopleSettings {
        if (passwordLength < 8) {
            throw new IllegalArgumentException("HOPLUU_PASSWORD_LENGTH must be 8 or more, not " + passwordLength);
        }
    }

    @Override
    public String toString() {
        return "PeopleSettings[…]";
    }
}
