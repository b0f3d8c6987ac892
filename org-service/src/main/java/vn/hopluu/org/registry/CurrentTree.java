package vn.hopluu.org.registry;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest snapshot this instance knows; every read is answered from it. */
@Component
public class CurrentTree {

    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();

    /** Empty until the store was read for the first time. */
    public Optional<Snapshot> snapshot() {
        return Optional.ofNullable(newest.get());
    }

    void replaceBy(Snapshot snapshot) {
        newest.set(snapshot);
    }
}
