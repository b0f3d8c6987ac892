package vn.hopluu.report.form;

import java.util.List;
import java.util.Optional;

/** All published form templates, each with its versions; the latest one may be up to a second old on another instance. */
public interface Forms {

    List<FormVersion> latest();

    Optional<FormVersion> latest(String form);

    Optional<FormVersion> find(String form, int version);

    /** For a version that a stored report names: versions are never removed. */
    default FormVersion get(String form, int version) {
        return find(form, version).orElseThrow(() -> new IllegalStateException("no form " + form + " " + version));
    }
}
