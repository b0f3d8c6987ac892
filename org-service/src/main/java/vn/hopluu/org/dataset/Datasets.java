package vn.hopluu.org.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.settings.OrgSettings;

/** The datasets on board, by name. */
@Component
public class Datasets {

    private static final String WHOLE = "ha-tinh";
    /** The same as it stood at first, for whoever wants to register the acts by hand. */
    private static final String BEFORE_ANY_ACT = "ha-tinh-2020";

    private final JsonMapper json;
    private final String chosen;

    Datasets(JsonMapper json, OrgSettings settings) {
        this.json = json;
        this.chosen = settings.dataset();
        if (!Set.of("", WHOLE, BEFORE_ANY_ACT).contains(chosen)) {
            throw new IllegalArgumentException(
                    "HOPLUU_DATASET names no dataset: '%s'; known are '%s' and '%s', empty means none"
                            .formatted(chosen, WHOLE, BEFORE_ANY_ACT));
        }
    }

    /** The dataset that the settings choose; empty when they choose none. */
    public Optional<LedgerEntry> chosen() {
        return switch (chosen) {
            case WHOLE -> Optional.of(read().whole());
            case BEFORE_ANY_ACT -> Optional.of(read().beforeAnyAct());
            default -> Optional.empty();
        };
    }

    private Dataset read() {
        try (@Nullable InputStream file = Datasets.class.getResourceAsStream("/datasets/ha-tinh.json")) {
            return json.readValue(file, Dataset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
