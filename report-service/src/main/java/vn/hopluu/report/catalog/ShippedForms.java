package vn.hopluu.report.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;

/** Reads the form templates out of {@code forms/}: one file for each version, which never changes. */
@Configuration(proxyBeanMethods = false)
class ShippedForms {

    @Bean
    Forms forms(JsonMapper json) throws IOException {
        List<FormVersion> versions = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.json")) {
            try (InputStream content = file.getInputStream()) {
                versions.add(json.readValue(content, FormVersion.class));
            }
        }
        return new Forms(versions);
    }
}
