package vn.hopluu.report.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.FormVersion;

/** Reads the form templates out of {@code forms/}: one file for each version, which never changes. */
@Component
class ShippedForms {

    private final List<FormVersion> all;

    ShippedForms(JsonMapper json) throws IOException {
        List<FormVersion> versions = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.json")) {
            try (InputStream content = file.getInputStream()) {
                versions.add(json.readValue(content, FormVersion.class));
            }
        }
        this.all = List.copyOf(versions);
    }

    List<FormVersion> all() {
        return all;
    }
}
