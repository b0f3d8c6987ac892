package vn.hopluu.report.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Pattern CODE = Pattern.compile(
            "(?:Violation\\.at|Finding\\.of|refuse|warn)\\(\\s*[^,]+,\\s*(?:[^,\"]+,\\s*)?\"([a-z-]+)\"");

    private final Properties vietnamese = read("vi");
    private final Properties english = read("en");

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(vietnamese, key)).isEqualTo(placeholders(english, key)));
    }

    @Test
    void hasATitleAndADetailForEveryProblem() {
        assertThat(Arrays.stream(ProblemCode.values()).map(code -> "problem." + code.text()))
                .allSatisfy(code -> {
                    assertThat(english).containsKey(code + ".title");
                    assertThat(english.stringPropertyNames()).anyMatch(key -> key.startsWith(code + ".detail"));
                });
    }

    @Test
    void hasWordsForEveryViolationThatTheSourcesName() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).flatMap(MessagesTests::codes))
                    .contains("required", "not-a-number", "requires-line")
                    .allSatisfy(code -> assertThat(english).containsKey("violation." + code));
        }
    }

    private static Stream<String> codes(Path source) {
        try {
            return CODE.matcher(Files.readString(source)).results().map(found -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int placeholders(Properties messages, String key) {
        return new MessageFormat(messages.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String language) {
        Properties messages = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
