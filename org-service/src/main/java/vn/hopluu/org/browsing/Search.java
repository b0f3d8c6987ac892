package vn.hopluu.org.browsing;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * Finds units: the best match first, those of today before those that are gone, then in the usual order. After all of them come
 * the units that stand today in the place of one that bore the name.
 *
 * <p>Former names count like today's. It looks at every name there ever was; a few thousand take less than a millisecond.
 */
record Search(UnitTree tree, LocalDate today) {

    List<Found> find(FindUnits wanted) {
        @Nullable String typed = wanted.search();
        Map<UnitId, Found> found = typed == null || typed.isBlank() ? all(wanted) : named(SearchText.of(typed), wanted);
        return found.values().stream()
                .filter(one -> isWanted(one.at().span(), wanted))
                .sorted(comparing(Found::isThroughAnother)
                        .thenComparing(Found::match)
                        .thenComparing(Found::gone)
                        .thenComparing(Found::at, tree.listed()))
                .toList();
    }

    private static boolean isWanted(Span span, FindUnits wanted) {
        return (wanted.kind() == null || wanted.kind() == span.kind())
                && (wanted.parent() == null || wanted.parent().equals(span.parent()));
    }

    private Map<UnitId, Found> all(FindUnits wanted) {
        Map<UnitId, Found> found = new LinkedHashMap<>();
        tree.units().stream()
                .flatMap(unit -> shown(unit, wanted.date()).stream())
                .forEach(at -> found.put(at.id(), found(at, NameMatch.EXACT, null, null)));
        return found;
    }

    private Map<UnitId, Found> named(SearchText text, FindUnits wanted) {
        Map<UnitId, Found> found = new LinkedHashMap<>();
        List<Found> bearers = tree.units().stream()
                .flatMap(unit -> Stream.ofNullable(best(unit, text)))
                .toList();
        bearers.forEach(one -> shown(one.at().unit(), wanted.date())
                .ifPresent(at -> found.put(at.id(), found(at, one.match(), one.name(), null))));
        addHeirs(found, bearers, new Heirs(tree, wanted.date() == null ? today : wanted.date()));
        return found;
    }

    private void addHeirs(Map<UnitId, Found> found, List<Found> bearers, Heirs heirs) {
        List<Found> bestFirst = new ArrayList<>(bearers);
        bestFirst.sort(comparing(Found::match));
        bestFirst.forEach(one -> heirs.of(one.at().unit())
                .forEach(heir -> found.putIfAbsent(
                        heir.id(), found(heir, one.match(), one.name(), one.at().id()))));
    }

    private Optional<UnitAt> shown(Unit unit, @Nullable LocalDate date) {
        return date == null ? Optional.of(new UnitAt(unit, unit.onOrLast(today))) : tree.at(unit.id(), date);
    }

    private Found found(UnitAt at, NameMatch match, @Nullable String name, @Nullable UnitId through) {
        return new Found(at, match, !at.span().covers(today), name, through);
    }

    /** The name that fits best, of several the last. */
    private @Nullable Found best(Unit unit, SearchText text) {
        @Nullable Found best = null;
        for (Span span : unit.spans().reversed()) {
            @Nullable NameMatch match = text.match(tree.plainName(span));
            if (match != null && (best == null || match.compareTo(best.match()) < 0)) {
                best = found(new UnitAt(unit, span), match, span.name(), null);
            }
        }
        return best;
    }
}
