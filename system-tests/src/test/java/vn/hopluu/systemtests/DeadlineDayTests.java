package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.Demo;

/** The demonstration itself, fast: it proves its totals, and a second play changes nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class DeadlineDayTests {

    private final String gateway = LiveSystem.shared().address().toString();
    private final Map<String, String> environment =
            Map.of("HOPLUU_DATA", LiveSystem.shared().data().toString());

    @Test
    void provesItsTotalsAndSendsNothingTwice() throws InterruptedException {
        var first = play("--period", "2024-H2", "--speed", "120");
        assertThat(first).contains("proved: the sum of what was sent").doesNotContain("NOT PROVED");

        var second = play("--period", "2024-H2", "--speed", "120");
        assertThat(second).contains("was played before").doesNotContain("NOT PROVED");
        assertThat(completeness(second)).isEqualTo(completeness(first));
    }

    private String play(String... options) throws InterruptedException {
        var printed = new ByteArrayOutputStream();
        var arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--gateway";
        arguments[options.length + 1] = gateway;
        int exit = new Demo(new PrintStream(printed, true, StandardCharsets.UTF_8), environment).run(arguments);
        var text = printed.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        return text;
    }

    private static String completeness(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Completeness"))
                .findFirst()
                .orElseThrow();
    }
}
