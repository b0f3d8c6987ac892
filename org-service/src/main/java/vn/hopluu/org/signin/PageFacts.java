package vn.hopluu.org.signin;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.settings.PeopleSettings;

/** What every page may say. */
@ControllerAdvice(basePackageClasses = PageFacts.class)
@OwnIssuer
class PageFacts {

    private final PeopleSettings settings;

    PageFacts(PeopleSettings settings) {
        this.settings = settings;
    }

    /** How long a password has to be at least. */
    @ModelAttribute("shortest")
    int shortest() {
        return settings.passwordLength();
    }
}
