package vn.hopluu.report.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param fileSize of one file at most
 * @param reportSize of all files of a report together
 * @param sweepEvery how often contents that nobody names are looked for
 * @param leaveAlone younger ones may still be on their way to being named; far longer than any upload takes
 * @param uploads how many files one instance receives at once; each takes up to {@code fileSize} of its disk
 * @param uploadsOfOne how many of these one account may send
 */
@ConfigurationProperties("hopluu.evidence")
record EvidenceSettings(
        @DefaultValue("20MB") DataSize fileSize,
        @DefaultValue("100MB") DataSize reportSize,
        @DefaultValue("1h") Duration sweepEvery,
        @DefaultValue("24h") Duration leaveAlone,
        @DefaultValue("64") int uploads,
        @DefaultValue("4") int uploadsOfOne) {}
