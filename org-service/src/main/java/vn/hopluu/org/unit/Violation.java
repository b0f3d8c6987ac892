package vn.hopluu.org.unit;

import java.time.LocalDate;

/** A law of the tree that a set of units breaks on a day. */
public sealed interface Violation {

    UnitId unit();

    LocalDate on();

    /** Its line of superiors does not end in a province. */
    record UnderNoProvince(UnitId unit, LocalDate on) implements Violation {}

    /** A province is a root: it has no superior here. */
    record ProvinceUnderAnother(UnitId unit, UnitId parent, LocalDate on) implements Violation {}

    /** Its parent is unknown or not valid on that day. */
    record ParentNotValid(UnitId unit, UnitId parent, LocalDate on) implements Violation {}

    /** It is its own superior, directly or through others. */
    record UnderItself(UnitId unit, LocalDate on) implements Violation {}

    /** Who should take over is unknown or not valid on the day. */
    record SuccessorNotValid(UnitId unit, UnitId successor, LocalDate on) implements Violation {}
}
