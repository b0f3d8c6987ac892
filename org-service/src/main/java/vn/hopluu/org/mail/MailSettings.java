package vn.hopluu.org.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which server mail goes out, and how.
 *
 * @param host empty: no mail is sent, and reminders stand in the list of tasks only
 * @param username empty where the server asks for none
 * @param from the address that mail comes from
 * @param security of the connection; both others than NONE check whose certificate it is
 * @param every how often it is looked whether there is something to send
 * @param oldest older reminders are not sent any more
 */
@ConfigurationProperties("hopluu.smtp")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("5s") Duration every,
        @DefaultValue("48h") Duration oldest) {

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    MailSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalArgumentException("HOPLUU_SMTP_FROM has to be set where HOPLUU_SMTP_HOST is");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[…]";
    }
}
