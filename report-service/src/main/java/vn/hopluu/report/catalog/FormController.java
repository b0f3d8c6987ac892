package vn.hopluu.report.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.form.Names;
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

    /** @param drafts those that the caller may write */
    record FormList(
            List<Item> items,
            List<DraftItem> drafts,
            @Nullable String next) {}

    /** @param version the latest one */
    record Item(String form, int version, Names title) {}

    @GetMapping
    FormList list(@AuthenticationPrincipal Caller caller) {
        return new FormList(
                forms.latest().stream()
                        .map(form -> new Item(form.form(), form.version(), form.title()))
                        .toList(),
                drafts.all(caller),
                null);
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
