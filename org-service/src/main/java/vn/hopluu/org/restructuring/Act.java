package vn.hopluu.org.restructuring;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restructuring: changes that hold together from one day on, by one legal basis.
 *
 * @param id given by whoever registers it, and never given again
 * @param effective the first day of the new state
 * @param legalBasis the number of the decision, for example {@code 1665/NQ-UBTVQH15}
 */
public record Act(
        ActId id,
        LocalDate effective,
        String legalBasis,
        String title,
        @Nullable String note,
        List<Change> changes) {

    public Act {
        legalBasis = Normalizer.normalize(legalBasis, Normalizer.Form.NFC);
        title = Normalizer.normalize(title, Normalizer.Form.NFC);
        note = note == null ? null : Normalizer.normalize(note, Normalizer.Form.NFC);
        changes = List.copyOf(changes);
    }
}
