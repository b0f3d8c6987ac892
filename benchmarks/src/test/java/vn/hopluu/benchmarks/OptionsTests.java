package vn.hopluu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void readsValuesAndSwitches() {
        var options = parse("--quick", "--speed", "50");

        assertThat(options.has("--quick")).isTrue();
        assertThat(options.positive("--speed", 20)).isEqualTo(50);
        assertThat(options.positive("--seed", 1)).isEqualTo(1);
    }

    @Test
    void refusesWhatItDoesNotKnowInOneSentence() {
        assertThatThrownBy(() -> parse("--fast")).hasMessage("Unknown option --fast.");
        assertThatThrownBy(() -> parse("--speed")).hasMessage("--speed needs a value.");
        assertThatThrownBy(() -> parse("--speed", "soon").positive("--speed", 20))
                .hasMessageContaining("not soon");
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, Set.of("--speed", "--seed"), Set.of("--quick"));
    }
}
