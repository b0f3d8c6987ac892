package vn.hopluu.aggregation.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/** Takes a setting from the file that {@code HOPLUU_…_FILE} names, as container platforms hand over secrets. */
final class SecretFiles {

    private static final Pattern NAME = Pattern.compile("(HOPLUU_[A-Z0-9_]+)_FILE");

    private SecretFiles() {}

    static void read(ConfigurableEnvironment environment, Consumer<String> refuse) {
        Map<String, Object> secrets = new HashMap<>();
        for (String name : names(environment)) {
            String setting = NAME.matcher(name).replaceFirst("$1");
            String file = environment.getProperty(name, "");
            if (!environment.getProperty(setting, "").isEmpty()) {
                refuse.accept("Set %s or %s, not both.".formatted(setting, name));
            } else if (!file.isEmpty()) {
                read(Path.of(file), name, refuse, content -> secrets.put(setting, content));
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("secret files", secrets));
    }

    private static void read(Path file, String name, Consumer<String> refuse, Consumer<String> content) {
        try {
            content.accept(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            refuse.accept("%s names a file that cannot be read: %s.".formatted(name, file));
        }
    }

    private static Set<String> names(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Set.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(name -> NAME.matcher(name).matches())
                .collect(Collectors.toSet());
    }
}
