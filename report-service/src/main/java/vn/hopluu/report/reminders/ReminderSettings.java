package vn.hopluu.report.reminders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders are seen to.
 *
 * @param every how often each instance looks for rules whose time has come, and for what is still to be published
 */
@ConfigurationProperties("hopluu.reminders")
record ReminderSettings(@DefaultValue("60s") Duration every) {}
