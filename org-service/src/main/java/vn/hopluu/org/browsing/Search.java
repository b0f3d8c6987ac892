package vn.hopluu.org.browsing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitTree;

/**
 * Finds units: the best match first, those of today before those that are gone, then in the usual order.
 *
 * <p>Former names count like today's. It looks at every name there ever was; a few thousand take less than a millisecond.
 */
record Search(UnitTree tree, LocalDate today) {

    List<UnitAt> find(FindUnits wanted) {
        @Nullable String typed = wanted.search();
        @Nullable SearchText text = typed == null || typed.isBlank() ? null : SearchText.of(typed);
        return tree.units().stream()
                .flatMap(unit -> shown(unit, wanted.date()))
                .filter(at ->
                        wanted.kind() == null || wanted.kind() == at.span().kind())
                .filter(at -> wanted.parent() == null
                        || wanted.parent().equals(at.span().parent()))
                .flatMap(at -> Stream.ofNullable(found(at, text)))
                .sorted(comparing(Found::match).thenComparing(Found::gone).thenComparing(Found::at, tree.listed()))
                .map(Found::at)
                .toList();
    }

    private Stream<UnitAt> shown(Unit unit, @Nullable LocalDate date) {
        return date == null
                ? Stream.of(new UnitAt(unit, unit.onOrLast(today)))
                : unit.on(date).map(span -> new UnitAt(unit, span)).stream();
    }

    private @Nullable Found found(UnitAt at, @Nullable SearchText text) {
        @Nullable NameMatch match = text == null ? NameMatch.EXACT : best(at.unit(), text);
        return match == null ? null : new Found(at, match, !at.span().covers(today));
    }

    private @Nullable NameMatch best(Unit unit, SearchText text) {
        return unit.spans().stream()
                .map(tree::plainName)
                .map(text::match)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }

    private record Found(UnitAt at, NameMatch match, boolean gone) {}
}
