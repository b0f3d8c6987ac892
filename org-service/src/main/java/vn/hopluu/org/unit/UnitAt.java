package vn.hopluu.org.unit;

/** A unit as it is on some day: the unit and its span of that day. */
public record UnitAt(Unit unit, Span span) {

    public UnitId id() {
        return unit.id();
    }
}
