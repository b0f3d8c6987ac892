package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a unit's life in a line: {@code commune("a").under("d").renamed("B", "2024-01-01").mergedInto("c", "2025-07-01")}. */
public final class UnitFixture {

    private static final LocalDate BEGINNING = LocalDate.parse("2020-01-01");

    private final UnitId id;
    private final List<Span> past = new ArrayList<>();
    private Span current;

    private UnitFixture(UnitKind kind, String id) {
        this.id = new UnitId(id);
        this.current = new Span(BEGINNING, null, "Unit " + id, kind, null, null, null);
    }

    public static UnitFixture province(String id) {
        return new UnitFixture(UnitKind.PROVINCE, id);
    }

    public static UnitFixture district(String id) {
        return new UnitFixture(UnitKind.DISTRICT, id);
    }

    public static UnitFixture commune(String id) {
        return new UnitFixture(UnitKind.COMMUNE, id);
    }

    public UnitFixture founded(String date) {
        current = span(LocalDate.parse(date), null, current.name(), current.parent());
        return this;
    }

    public UnitFixture named(String name) {
        current = span(current.from(), null, name, current.parent());
        return this;
    }

    public UnitFixture under(String parent) {
        current = span(current.from(), null, current.name(), new UnitId(parent));
        return this;
    }

    public UnitFixture renamed(String name, String date) {
        close(date);
        current = span(LocalDate.parse(date), null, name, current.parent());
        return this;
    }

    public UnitFixture moved(String parent, String date) {
        close(date);
        current = span(LocalDate.parse(date), null, current.name(), new UnitId(parent));
        return this;
    }

    public Unit alive() {
        past.add(current);
        return new Unit(id, past, null);
    }

    public Unit ended(String date) {
        close(date);
        return new Unit(id, past, null);
    }

    public Unit mergedInto(String successor, String date) {
        return splitInto(successor, List.of(), date);
    }

    public Unit splitInto(String main, List<String> others, String date) {
        close(date);
        Successor successor = new Successor(
                new UnitId(main),
                LocalDate.parse(date),
                others.stream().map(UnitId::new).toList());
        return new Unit(id, past, successor);
    }

    private void close(String date) {
        past.add(span(current.from(), LocalDate.parse(date), current.name(), current.parent()));
    }

    private Span span(LocalDate from, @Nullable LocalDate to, String name, @Nullable UnitId parent) {
        return new Span(from, to, name, current.kind(), parent, null, null);
    }
}
