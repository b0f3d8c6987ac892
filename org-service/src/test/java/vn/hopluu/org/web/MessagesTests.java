package vn.hopluu.org.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("messages", Locale.of("vi"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    @Test
    void areThereInBothLanguages() {
        assertThat(ENGLISH.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(VIETNAMESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void areThereInBothLanguagesOnPages() {
        assertThat(ResourceBundle.getBundle("pages", Locale.of("vi")).keySet())
                .isEqualTo(ResourceBundle.getBundle("pages", Locale.ENGLISH).keySet());
    }

    @Test
    void areThereForEveryProblem() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::slug))
                .allSatisfy(slug -> assertThat(VIETNAMESE.keySet()).contains(slug + ".title", slug + ".detail"));
    }
}
