package vn.hopluu.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The sentences of {@code messages_vi} and {@code messages_en}; Vietnamese unless English is asked for. */
@Component
class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    Locale language(HttpHeaders headers) {
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(languages(headers)), SPOKEN);
            return wanted == null ? VIETNAMESE : wanted;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    String text(String key, List<Object> arguments, Locale language) {
        String pattern = ResourceBundle.getBundle("messages", language, EXACT).getString(key);
        return new MessageFormat(pattern, language).format(arguments.toArray());
    }

    private static String languages(HttpHeaders headers) {
        String asked = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null || asked.isBlank() ? VIETNAMESE.getLanguage() : asked;
    }
}
