package vn.hopluu.org.registry;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** Brings the store to what it should say, and keeps the snapshot that reads are answered from. */
@Component
public class UnitRegistry {

    private static final Logger log = LoggerFactory.getLogger(UnitRegistry.class);

    private final Ledger ledger;
    private final UnitDocuments documents;
    private final CurrentTree currentTree;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable LocalDate settledOn;
    private long settled;

    UnitRegistry(
            Ledger ledger,
            UnitDocuments documents,
            CurrentTree currentTree,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.documents = documents;
        this.currentTree = currentTree;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores and announces whatever differs from what was said last: an act was registered or withdrawn, or on another day a
     * unit counts elsewhere.
     *
     * <p>Several instances may do this at once: each write holds only for the revision it was computed from, and who loses
     * one looks again. What was said is read before the ledger, so that it never comes from a later entry than the ledger
     * that it is compared with. What was settled once stays so until the next entry, or the next day.
     */
    public synchronized void settle(LocalDate today) {
        if (!today.equals(settledOn) || ledger.history().version() != settled) {
            settled = settleAnew(today);
            settledOn = today;
        }
    }

    private long settleAnew(LocalDate today) {
        int stored = 0;
        Map<UnitId, UnitState> said;
        History history;
        List<UnitState> news;
        do {
            said = said();
            history = ledger.history();
            news = news(said, history, today);
            stored += news.size();
        } while (!news.isEmpty() && !documents.store(news, announcement()));
        show(said, news);
        if (stored > 0) {
            log.info("Stored {} changed units", stored);
            events.publishEvent(new UnitsStored(stored));
        }
        return history.version();
    }

    /** Reads the store anew: another instance may have changed it. */
    public synchronized void refresh() {
        show(said(), List.of());
    }

    /** What was read, and stored on top of it; what another instance stored meanwhile is heard of. */
    private void show(Map<UnitId, UnitState> said, List<UnitState> news) {
        news.forEach(state -> said.put(state.unit(), state));
        currentTree.replaceBy(Snapshot.of(List.copyOf(said.values())));
    }

    private Map<UnitId, UnitState> said() {
        return documents.all().stream()
                .map(UnitDocument::state)
                .collect(toMap(UnitState::unit, state -> state, (_, newer) -> newer, TreeMap::new));
    }

    private static List<UnitState> news(Map<UnitId, UnitState> said, History history, LocalDate today) {
        UnitTree tree = history.outcome().tree();
        Stream<UnitState> there = tree.units().stream().map(unit -> UnitState.first(unit, tree, today));
        Stream<UnitState> gone =
                said.keySet().stream().filter(id -> tree.unit(id).isEmpty()).map(UnitState::neverFounded);
        return Stream.concat(there, gone)
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
