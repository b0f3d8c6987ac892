package vn.hopluu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;

class ProblemTextsTests {

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @EnumSource
    void hasATitleAndASentenceForEveryProblem(ProblemCode code) throws IOException {
        assertThat(keys("vi")).contains(code.text() + ".title", code.text() + ".detail");
    }

    @Test
    void writesComposedCharacters() throws IOException {
        String all = new ClassPathResource("messages_vi.properties").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(all, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,en;q=0.9 | en",
                "vi-VN | vi",
                "fr, en;q=0.5 | en",
                "vi;q=0.3, en;q=0.8 | en",
                "fr | vi",
                "* | vi",
                "'' | vi",
                "!! nonsense ;; | vi"
            })
    void choosesTheLanguageAskedForOrElseVietnamese(String asked, String chosen) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, asked);
        assertThat(texts.language(headers).getLanguage()).isEqualTo(chosen);
    }

    @Test
    void fillsInWhatASentenceMentions() {
        assertThat(texts.text("too-many-requests.client", List.of("5", "1"), Locale.ENGLISH))
                .isEqualTo("This address sends more than 5 requests a second. Send again in 1 s.");
    }

    private static Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("messages_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
