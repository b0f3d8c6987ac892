package vn.hopluu.report.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** Shows published form templates. */
@RestController
@RequestMapping("/api/forms")
class FormController {

    private final Forms forms;
    private final DraftActs drafts;

    FormController(Forms forms, DraftActs drafts) {
        this.forms = forms;
        this.drafts = drafts;
    }

    @GetMapping
    FormList list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        FormParameters parameters = new FormParameters(limit, cursor);
        return FormList.page(forms.latest(), drafts.all(caller), parameters.after(), parameters.size());
    }

    @GetMapping("/{form}")
    FormVersion latest(@PathVariable String form) {
        return forms.latest(form).orElseThrow(() -> unknown(form));
    }

    @GetMapping("/{form}/versions/{version}")
    FormVersion version(@PathVariable String form, @PathVariable int version) {
        return forms.find(form, version).orElseThrow(() -> unknown(form + " " + version));
    }

    private static ProblemException unknown(String form) {
        return ProblemException.of(ProblemCode.UNKNOWN_FORM, Texts.shown(form));
    }
}
