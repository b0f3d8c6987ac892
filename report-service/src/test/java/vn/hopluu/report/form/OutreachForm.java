package vn.hopluu.report.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The official outreach form, as it ships. */
public final class OutreachForm {

    public static final FormVersion VERSION_1 = read("/forms/TT-CCHC.1.json");

    private OutreachForm() {}

    private static FormVersion read(String resource) {
        try (InputStream file = Objects.requireNonNull(OutreachForm.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readValue(file, FormVersion.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
