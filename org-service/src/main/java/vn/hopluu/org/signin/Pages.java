package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.people.Weakness;

/** Pages on which something was not right. */
final class Pages {

    private Pages() {}

    /** Nothing else to show than that it went wrong. */
    static ModelAndView failed(HttpStatusCode status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }

    /** @param why the message's key, said next to the field */
    static ModelAndView refused(ModelAndView page, String why) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("error", why);
    }

    static ModelAndView heldBack(ModelAndView page, Duration retryAfter, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page.addObject("error", "held-back")
                .addObject("minutes", Math.max(1, retryAfter.plusSeconds(59).toMinutes()));
    }

    /** The message's key. */
    static String reason(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> "password.too-short";
            case TOO_LONG -> "password.too-long";
            case GUESSABLE -> "password.guessable";
        };
    }
}
