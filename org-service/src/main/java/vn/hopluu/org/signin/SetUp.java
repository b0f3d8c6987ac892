package vn.hopluu.org.signin;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.people.SecondFactorSetUp.Begun;

/**
 * The page on which an authenticator takes over a secret. A mistyped code shows it again with the same secret.
 *
 * @param action where the first code is sent to
 */
record SetUp(Begun begun, String action, String next) {

    ModelAndView page() {
        return new ModelAndView("set-up")
                .addObject("secret", begun.secret().replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("uri", begun.uri())
                .addObject("note", begun.note())
                .addObject("image", QrImage.of(begun.uri()))
                .addObject("action", action)
                .addObject("next", next);
    }

    static ModelAndView codes(List<String> recoveryCodes, String next) {
        return new ModelAndView("recovery-codes")
                .addObject("codes", recoveryCodes)
                .addObject("next", next);
    }
}
