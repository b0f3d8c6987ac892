package vn.hopluu.aggregation.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    private static final ResourceBundle VIETNAMESE = bundle("vi");
    private static final ResourceBundle ENGLISH = bundle("en");

    private static ResourceBundle bundle(String language) {
        var only = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages", Locale.of(language), only);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(VIETNAMESE.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasATitleAndADetail(Code code) {
        assertThat(ENGLISH.getString(code.text() + ".title")).isNotBlank();
        assertThat(ENGLISH.getString(code.text() + ".detail")).isNotBlank();
    }

    @Test
    void noTextHasAnApostropheThatWouldSwallowItsArguments() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(ENGLISH.getString(key)).doesNotContain("'"));
    }
}
