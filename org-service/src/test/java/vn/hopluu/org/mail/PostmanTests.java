package vn.hopluu.org.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.registry.CurrentTree;

/** From the topic to a real mail server and back to what people read; all people are synthetic. */
@OnPlatform
@TestPropertySource(
        properties = {
            "hopluu.dataset=ha-tinh",
            "hopluu.smtp.host=127.0.0.1",
            "hopluu.smtp.from=don-doc@hop-luu.example",
            "hopluu.smtp.security=NONE",
            "hopluu.smtp.every=200ms",
            "hopluu.demo-password=mat-khau-thu-nghiem-dai"
        })
class PostmanTests {

    private static final int PORT = free();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentTree tree;

    @Autowired
    private Letters letters;

    @Autowired
    private KafkaAdmin admin;

    private GreenMail server = server();

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("hopluu.smtp.port", () -> PORT);
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @BeforeEach
    void begin() {
        admin.createOrModifyTopics(new NewTopic(ReminderFeed.TOPIC, 4, (short) 1));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> tree.snapshot().isPresent() && accounts.all().size() >= 10);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private void publish(String name, String unit, String title, Instant at) {
        String body = """
                {"reminder":"%s","kind":"BY_RULE","unit":"%s","roles":["PREPARER"],"form":"TT-CCHC",
                "formTitle":{"vi":"%s","en":"Outreach"},"period":"2026-H1","newField":1,
                "reports":[{"report":"TT-CCHC.2026-H1.%2$s","unit":"%2$s","dueAt":"2026-06-20T17:00:00Z"}],
                "notSent":1,"occurredAt":"%4$s"}""".formatted(name, unit, title, at);
        kafka.send(ReminderFeed.TOPIC, unit, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoReminderHoldsNothingUp() {
        String marker = UUID.randomUUID().toString();
        kafka.send(ReminderFeed.TOPIC, "xa-dan-hai", "null".getBytes(StandardCharsets.UTF_8));
        kafka.send(ReminderFeed.TOPIC, "xa-dan-hai", ReminderTests.without("occurredAt"));
        kafka.send(ReminderFeed.TOPIC, "xa-dan-hai", ReminderTests.without("unit"));
        publish(marker, "xa-dan-hai", marker, Instant.now());
        await().atMost(Duration.ofSeconds(30)).until(() -> !received(marker).isEmpty());
    }

    private List<MimeMessage> received(String marker) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject(message).contains(marker))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void tellsEachPersonOfAReminderOnceHoweverOftenItComes() throws Exception {
        String marker = UUID.randomUUID().toString();
        publish(marker, "xa-co-dam-2025", marker, Instant.now());
        publish(marker, "xa-co-dam-2025", marker, Instant.now());
        await().atMost(Duration.ofSeconds(30)).until(() -> received(marker).size() >= 2);
        publish("after-" + marker, "xa-dan-hai", "after-" + marker, Instant.now());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !received("after-" + marker).isEmpty());

        List<MimeMessage> all = received("báo cáo: " + marker);
        // The preparer of the commune, and the one of the commune that merged into it.
        assertThat(all.stream().map(PostmanTests::to))
                .containsExactlyInAnyOrder("lap.co-dam@hop-luu.example", "lap.cuong-gian@hop-luu.example");
        assertThat(String.valueOf(all.getFirst().getContent())).contains("Xã Cổ Đạm", "20/06/2026", "Please complete");
        assertThat(all.getFirst().getMessageID()).endsWith("@hop-luu>");
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void whatTheServerDidNotTakeIsSentLater() {
        String marker = UUID.randomUUID().toString();
        server.stop();
        publish(marker, "xa-dan-hai", marker, Instant.now());
        await().atMost(Duration.ofSeconds(30)).until(() -> isWaitingAgain(marker));
        server = server();
        server.start();
        letters.due(Instant.now().plus(Duration.ofHours(2)), 100)
                .forEach(letter -> letters.tryAgain(letter, Instant.now()));
        await().atMost(Duration.ofSeconds(30)).until(() -> received(marker).size() == 1);
    }

    private boolean isWaitingAgain(String marker) {
        return letters.due(Instant.now().plus(Duration.ofMinutes(3)), 100).stream()
                .anyMatch(letter -> letter.reminder().reminder().equals(marker) && letter.attempts() > 0);
    }

    @Test
    void noTextBeginsAnotherHeader() throws Exception {
        String marker = UUID.randomUUID().toString();
        publish(marker, "xa-dan-hai", marker + "\\r\\nBcc: other@example.org\\r\\n\\r\\nOther text", Instant.now());
        await().atMost(Duration.ofSeconds(30)).until(() -> !received(marker).isEmpty());
        MimeMessage message = received(marker).getFirst();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(subject(message)).contains("Bcc: other@example.org").doesNotContain("\r", "\n");
        assertThat(server.getReceivedMessages()).noneMatch(one -> to(one).contains("other@example.org"));
    }

    @Test
    void whoHasTheRightNoMoreAndWhatIsOldIsNotSent() {
        String marker = UUID.randomUUID().toString();
        Account reader = byEmail("lap.noi-vu@hop-luu.example");
        server.stop();
        publish(marker, "so-noi-vu", marker, Instant.now());
        await().atMost(Duration.ofSeconds(30)).until(() -> isWaitingAgain(marker));
        accounts.grant(
                reader.id(),
                List.of(new Held(Role.ANALYST, "so-noi-vu", LocalDate.parse("2025-07-01"), null)),
                byEmail("lap.noi-vu@hop-luu.example").revision());
        server = server();
        server.start();
        letters.due(Instant.now().plus(Duration.ofHours(2)), 100)
                .forEach(letter -> letters.tryAgain(letter, Instant.now()));
        publish("old-" + marker, "xa-dan-hai", marker, Instant.now().minus(Duration.ofDays(3)));
        publish("new-" + marker, "xa-dan-hai", "new-" + marker, Instant.now());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !received("new-" + marker).isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> !isWaitingAgain(marker));
        assertThat(received("cáo: " + marker)).isEmpty();
    }

    private Account byEmail(String email) {
        return accounts.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
