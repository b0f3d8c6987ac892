package vn.hopluu.org.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.unit.Unit;

/** The datasets on board, by name. */
@Component
public class Datasets {

    private static final String KNOWN = "ha-tinh";

    private final JsonMapper json;
    private final String chosen;

    Datasets(JsonMapper json, OrgSettings settings) {
        this.json = json;
        this.chosen = settings.dataset();
        if (!chosen.isEmpty() && !KNOWN.equals(chosen)) {
            throw new IllegalArgumentException(
                    "HOPLUU_DATASET names no dataset: '%s'; known is '%s', empty means none".formatted(chosen, KNOWN));
        }
    }

    /** The units of the dataset that the settings choose; none when they choose none. */
    public List<Unit> chosen() {
        return chosen.isEmpty() ? List.of() : read(chosen).asUnits();
    }

    private Dataset read(String name) {
        try (@Nullable InputStream file = Datasets.class.getResourceAsStream("/datasets/" + name + ".json")) {
            return json.readValue(file, Dataset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
