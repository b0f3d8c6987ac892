package vn.hopluu.org.registry;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** Brings the store to what it should say, and keeps the snapshot that reads are answered from. */
@Component
public class UnitRegistry {

    private static final Logger log = LoggerFactory.getLogger(UnitRegistry.class);

    private final UnitDocuments documents;
    private final CurrentTree currentTree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitRegistry(UnitDocuments documents, CurrentTree currentTree, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.currentTree = currentTree;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds the units that are not known yet, and stores and announces whatever differs from what was said last: on another
     * day a unit may count elsewhere.
     *
     * <p>Several instances may do this at once: each write holds only for the revision it was computed from, and who loses
     * one looks again.
     */
    public synchronized void settle(Collection<Unit> additions, LocalDate today) {
        int stored = 0;
        boolean settled = false;
        while (!settled) {
            Map<UnitId, UnitState> said = said();
            List<UnitState> news = news(said, additions, today);
            settled = news.isEmpty() || documents.store(news, announcement());
            stored += news.size();
        }
        refresh();
        if (stored > 0) {
            log.info("Stored {} changed units", stored);
            events.publishEvent(new UnitsStored(stored));
        }
    }

    /** Reads the store anew: another instance may have changed it. */
    public synchronized void refresh() {
        currentTree.replaceBy(Snapshot.of(List.copyOf(said().values())));
    }

    private Map<UnitId, UnitState> said() {
        return documents.all().stream()
                .map(UnitDocument::state)
                .collect(toMap(UnitState::unit, state -> state, (_, newer) -> newer, TreeMap::new));
    }

    private static List<UnitState> news(Map<UnitId, UnitState> said, Collection<Unit> additions, LocalDate today) {
        Map<UnitId, Unit> units = new TreeMap<>();
        additions.forEach(unit -> units.put(unit.id(), unit));
        // What the store knows is newer than what a dataset says.
        said.forEach((id, state) -> units.put(id, state.asUnit()));
        UnitTree tree = UnitTree.of(units.values());
        return units.values().stream()
                .map(unit -> UnitState.first(unit, tree, today))
                .flatMap(state -> Stream.ofNullable(ifNews(said.get(state.unit()), state)))
                .toList();
    }

    private static @Nullable UnitState ifNews(@Nullable UnitState said, UnitState state) {
        if (said == null) {
            return state;
        }
        return said.saysTheSameAs(state) ? null : state.withRevision(said.revision() + 1);
    }

    private Announcement announcement() {
        return Announcement.at(clock.instant(), MDC.get("correlationId"));
    }
}
