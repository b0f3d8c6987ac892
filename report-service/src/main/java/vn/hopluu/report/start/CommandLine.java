package vn.hopluu.report.start;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Finds secrets among a program's arguments and the JVM's {@code -D} options, which every user of the machine can list. */
final class CommandLine {

    private static final List<String> SOURCES = List.of("commandLineArgs", "systemProperties");
    private static final Pattern SECRET = Pattern.compile(
            "(hopluu|spring)[._-].*(secret|password|jaas[._]config|mongodb([._]uri)?)", Pattern.CASE_INSENSITIVE);

    private CommandLine() {}

    static List<String> secrets(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> SOURCES.contains(source.getName()))
                .flatMap(CommandLine::names)
                .filter(name -> SECRET.matcher(name).matches())
                .sorted()
                .toList();
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Stream.of(listed.getPropertyNames())
                : Stream.empty();
    }
}
