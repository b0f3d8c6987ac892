package vn.hopluu.report.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.hopluu.report.correlation.Correlation;

/** Words refusals in the caller's language. */
@Component
public class Problems {

    /** More than anyone reads; a body of a hundred thousand wrong fields must not be answered with as many. */
    private static final int MOST_ERRORS = 100;

    private final MessageSource messages;
    private final MeterRegistry metrics;

    Problems(MessageSource messages, MeterRegistry metrics) {
        this.messages = messages;
        this.metrics = metrics;
    }

    /** The problem that somebody is answered with now: it is counted among the refusals. */
    public Problem answer(Refusal refusal, String instance, Locale locale) {
        metrics.counter("hopluu.refusals", "reason", refusal.code().text()).increment();
        return of(refusal, instance, locale);
    }

    /** @param instance the path that was asked for */
    public Problem of(Refusal refusal, String instance, Locale locale) {
        String code = refusal.code().text();
        return new Problem(
                "urn:hopluu:problem:" + code,
                text("problem." + code + ".title", List.of(), locale),
                refusal.code().status(),
                text(refusal.detailKey(), refusal.arguments(), locale),
                instance,
                Correlation.current().orElse(null),
                refusal.violations().stream()
                        .limit(MOST_ERRORS)
                        .map(one -> new Problem.FieldError(
                                one.pointer(), one.code(), violation(one.code(), one.arguments(), locale)))
                        .toList(),
                refusal.conflict());
    }

    /** The text of a violation or finding. */
    public String violation(String code, List<String> arguments, Locale locale) {
        return text("violation." + code, arguments, locale);
    }

    private String text(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
