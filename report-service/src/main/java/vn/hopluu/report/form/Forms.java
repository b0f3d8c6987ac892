package vn.hopluu.report.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All form templates, each with its versions. */
public final class Forms {

    private final Map<String, NavigableMap<Integer, FormVersion>> versions = new TreeMap<>();

    public Forms(Collection<FormVersion> all) {
        all.forEach(version -> versions.computeIfAbsent(version.form(), code -> new TreeMap<>())
                .put(version.version(), version));
    }

    public List<FormVersion> latest() {
        return versions.values().stream().map(all -> all.lastEntry().getValue()).toList();
    }

    public Optional<FormVersion> latest(String form) {
        return Optional.ofNullable(versions.get(form))
                .map(all -> all.lastEntry().getValue());
    }

    public Optional<FormVersion> find(String form, int version) {
        return Optional.ofNullable(versions.get(form)).map(all -> all.get(version));
    }

    /** For a version that a stored report names: versions are never removed. */
    public FormVersion get(String form, int version) {
        return find(form, version).orElseThrow(() -> new IllegalStateException("no form " + form + " " + version));
    }
}
