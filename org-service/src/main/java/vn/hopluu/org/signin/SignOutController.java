package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.AccountId;

/** Signing out takes a press of a button: a picture on some page must not do it. */
@Controller
@OwnIssuer
class SignOutController {

    private final Door door;

    SignOutController(Door door) {
        this.door = door;
    }

    @GetMapping("/sign-out")
    ModelAndView ask(@AuthenticationPrincipal @Nullable AccountId signedIn) {
        return new ModelAndView(signedIn == null ? "signed-out" : "sign-out");
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return new ModelAndView(Continuation.seeOther("/sign-out"));
    }
}
