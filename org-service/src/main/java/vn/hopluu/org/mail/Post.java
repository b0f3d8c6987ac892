package vn.hopluu.org.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands a letter over to the mail server. */
@Component
class Post {

    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(10).toMillis());

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final MailSettings settings;

    Post(MailSettings settings) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isBlank()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.connectiontimeout", PATIENCE);
        smtp.put("mail.smtp.timeout", PATIENCE);
        smtp.put("mail.smtp.writetimeout", PATIENCE);
        smtp.put("mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        smtp.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        boolean upgraded = settings.security() == MailSettings.Security.STARTTLS;
        smtp.put("mail.smtp.starttls.enable", String.valueOf(upgraded));
        smtp.put("mail.smtp.starttls.required", String.valueOf(upgraded));
        return smtp;
    }

    /**
     * @param id the same for the same letter, by which servers and readers know one that comes twice
     * @throws MailException when the server does not take it
     */
    void send(String id, String to, Words words) {
        Named message = new Named(server, id);
        try {
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(OneLine.of(words.subject()), StandardCharsets.UTF_8.name());
            message.setText(words.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException noAddress) {
            throw new MailParseException(noAddress);
        }
        server.send(message);
    }

    /** The library makes up another identity each time a message is sent. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(JavaMailSenderImpl server, String id) {
            super(server.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@hop-luu>");
        }
    }
}
