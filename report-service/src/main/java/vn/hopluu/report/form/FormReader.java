package vn.hopluu.report.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote as the next version of a form, and finds everything that is wrong with it. */
public final class FormReader {

    static final int MOST_LINES = 200;
    static final int MOST_CHECKS = 100;
    static final int MOST_SECTIONS = 50;
    private static final int LONGEST_SOURCE = 1_000;

    private final String form;
    private final FormContent content;
    private final Flaws flaws = new Flaws();

    private FormReader(String form, FormContent content) {
        this.form = form;
        this.content = content;
    }

    /** @param version where nothing keeps it from being published */
    public record Read(Optional<FormVersion> version, List<Flaw> flaws) {

        public Read {
            flaws = List.copyOf(flaws);
        }
    }

    /** @param before the newest version there is */
    public static Read read(String form, FormContent content, Optional<FormVersion> before) {
        return new FormReader(form, content).read(before);
    }

    private Read read(Optional<FormVersion> before) {
        bound("/indicators", content.indicators(), MOST_LINES);
        bound("/checks", content.checks(), MOST_CHECKS);
        bound("/narrative", content.narrative(), MOST_SECTIONS);
        if (flaws.areFatal()) {
            return new Read(Optional.empty(), flaws.all());
        }
        Optional<Names> title = flaws.names("/title", content.title(), LineReader.LONGEST_NAME);
        Optional<String> source = flaws.text("/source", content.source(), LONGEST_SOURCE);
        Lines lines = lines();
        List<Check> checks = checks(lines);
        List<NarrativeSection> narrative = narrative();
        succeeds(before, lines);
        if (flaws.areFatal()) {
            return new Read(Optional.empty(), flaws.all());
        }
        FormVersion version = new FormVersion(
                form,
                before.map(FormVersion::version).orElse(0) + 1,
                title.orElseThrow(),
                source.orElseThrow(),
                lines.all(),
                checks,
                narrative,
                Flaws.orEmpty(content.dropped()));
        return new Read(Optional.of(version), flaws.all());
    }

    private void bound(String pointer, @Nullable List<?> list, int most) {
        if (list != null && list.size() > most) {
            flaws.refuse(pointer, "too-many", String.valueOf(most));
        }
    }

    private Lines lines() {
        if (Flaws.orEmpty(content.indicators()).isEmpty()) {
            flaws.refuse("/indicators", "required");
        }
        Lines lines = Lines.of(form, content, flaws);
        new LineRules(lines, flaws).check();
        return lines;
    }

    private List<Check> checks(Lines lines) {
        List<FormContent.Rule> sent = Flaws.orEmpty(content.checks());
        List<Check> checks = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            new RuleReader(lines, flaws)
                    .read("/checks/" + index, sent.get(index))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private List<NarrativeSection> narrative() {
        List<FormContent.Section> sent = Flaws.orEmpty(content.narrative());
        List<NarrativeSection> sections = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < sent.size(); index++) {
            section("/narrative/" + index, sent.get(index), codes).ifPresent(sections::add);
        }
        return sections;
    }

    private Optional<NarrativeSection> section(String at, FormContent.Section sent, Set<String> codes) {
        Optional<String> code = flaws.code(at + "/code", sent.code());
        Optional<String> number = flaws.text(at + "/number", sent.number(), 20);
        Optional<Names> title = flaws.names(at + "/title", sent.title(), LineReader.LONGEST_NAME);
        if (code.isPresent() && !codes.add(code.get())) {
            flaws.refuse(at + "/code", "used-twice");
        }
        return code.flatMap(one -> number.flatMap(two -> title.map(three -> new NarrativeSection(one, two, three))));
    }

    private void succeeds(Optional<FormVersion> before, Lines lines) {
        List<String> dropped = Flaws.orEmpty(content.dropped());
        FormVersion nothing =
                new FormVersion(form, 0, new Names("", ""), "", List.of(), List.of(), List.of(), List.of());
        new Succession(before.orElse(nothing), lines, dropped, flaws).check();
    }
}
