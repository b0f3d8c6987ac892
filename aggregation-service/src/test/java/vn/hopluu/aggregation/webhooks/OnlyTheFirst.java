package vn.hopluu.aggregation.webhooks;

import java.util.Optional;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;

/** No rebuild was ever ordered. */
record OnlyTheFirst() implements Generations {

    @Override
    public Generation active() {
        return new Generation(1);
    }

    @Override
    public Optional<Generation> building() {
        return Optional.empty();
    }
}
