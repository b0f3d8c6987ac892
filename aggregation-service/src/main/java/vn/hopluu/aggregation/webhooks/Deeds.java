package vn.hopluu.aggregation.webhooks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.webhooks.Act.Change;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** Says of each act on a webhook who did it, and what it changed. */
@Component
class Deeds {

    private static final String CORRELATION = "correlationId";
    private static final Change ANOTHER_SECRET = new Change("/secret", "***", "***");

    private final InstantSource clock;

    Deeds(InstantSource clock) {
        this.clock = clock;
    }

    Act made(Caller caller, Subscription made) {
        return act("CREATE", caller, made, made.revision(), differences(Map.of(), fields(made)));
    }

    Act changed(Caller caller, Subscription before, Wish wish, State state) {
        return next("CHANGE", caller, before, differences(fields(before), fields(wish, state)));
    }

    Act rotated(Caller caller, Subscription before) {
        return next("RENEW_SECRET", caller, before, List.of(ANOTHER_SECRET));
    }

    Act replayed(Caller caller, Subscription before, long from) {
        String next = String.valueOf(before.progress().cursor());
        return next("REPLAY", caller, before, List.of(new Change("/delivery/next", next, String.valueOf(from))));
    }

    Act deleted(Caller caller, Subscription before) {
        return next("DELETE", caller, before, differences(fields(before), Map.of()));
    }

    private Act next(String act, Caller caller, Subscription before, List<Change> changes) {
        return act(act, caller, before, before.revision() + 1, changes);
    }

    private Act act(String act, Caller caller, Subscription on, long revision, List<Change> changes) {
        String correlation = MDC.get(CORRELATION);
        return new Act(clock.instant(), on.id(), revision, on.unit(), act, caller.subject(), correlation, changes);
    }

    private static Map<String, String> fields(Subscription now) {
        return fields(new Wish(now.address(), now.kinds(), now.form(), now.description()), now.state());
    }

    private static Map<String, String> fields(Wish wish, State state) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("/address", wish.address().toString());
        fields.put("/kinds", wish.kinds().stream().map(Kind::text).collect(Collectors.joining(" ")));
        fields.put("/description", wish.description());
        fields.put("/state", state.name());
        if (wish.form() != null) {
            fields.put("/form", wish.form());
        }
        return fields;
    }

    private static List<Change> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Change(name, before.get(name), after.get(name)))
                .toList();
    }
}
