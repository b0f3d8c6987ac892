package vn.hopluu.org.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.unit.UnitTree;

/**
 * Makes a letter of each reminder for each of its readers. The instances share the topic's partitions; what is read twice makes
 * no second letter. Without a mail server it is not read at all.
 */
@Component
class ReminderFeed implements SmartLifecycle {

    static final String TOPIC = "report.reminders.v1";

    private static final Logger log = LoggerFactory.getLogger(ReminderFeed.class);
    private static final long RETRY_MILLIS = 1_000;

    private final Accounts accounts;
    private final CurrentTree tree;
    private final Letters letters;
    private final MailSettings settings;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Clock clock;
    private @Nullable KafkaMessageListenerContainer<String, byte[]> container;

    ReminderFeed(
            Accounts accounts,
            CurrentTree tree,
            Letters letters,
            MailSettings settings,
            ConsumerFactory<String, byte[]> consumers,
            Clock clock) {
        this.accounts = accounts;
        this.tree = tree;
        this.letters = letters;
        this.settings = settings;
        this.consumers = consumers;
        this.clock = clock;
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        UnitTree now = tree.snapshot()
                .orElseThrow(() -> new IllegalStateException("the units are not loaded yet"))
                .tree();
        Instant oldest = clock.instant().minus(settings.oldest());
        List<Reminder> reminders = records.stream()
                .flatMap(record -> read(record).stream())
                .filter(reminder -> reminder.occurredAt().isAfter(oldest))
                .toList();
        if (!reminders.isEmpty()) {
            Readers readers = new Readers(now, LocalDate.now(clock), accounts.all());
            reminders.forEach(reminder -> letters.insert(readers.at(reminder.unit(), reminder.roles()).stream()
                    .map(account -> Letter.of(reminder, account))
                    .toList()));
        }
    }

    private static Optional<Reminder> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Reminder.read(record.value()));
        } catch (RuntimeException unreadable) {
            log.warn("Skipped a record of {} at {}, which is no reminder", TOPIC, record.offset());
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        if (!settings.isOn()) {
            log.info("No mail is sent, for HOPLUU_SMTP_HOST is not set: reminders stand in the list of tasks only");
            return;
        }
        ContainerProperties properties = new ContainerProperties(TOPIC);
        properties.setGroupId("org-service.reminders");
        properties.setKafkaConsumerProperties(patient());
        properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
        container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.start();
    }

    /** The topic comes with the first reminder. */
    private static Properties patient() {
        Properties kafka = new Properties();
        kafka.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        kafka.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
        return kafka;
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public boolean isRunning() {
        return container != null;
    }
}
