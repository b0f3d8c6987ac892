package vn.hopluu.report.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param heartbeat how often a stream shows that it is there; what becomes late shows by then */
@ConfigurationProperties("hopluu.tasks")
record TaskSettings(@DefaultValue("15s") Duration heartbeat) {}
