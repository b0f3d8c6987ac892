package vn.hopluu.org.unit;

/**
 * A unit's place in a subtree listed depth first.
 *
 * @param depth 0 for the subtree's own root
 */
public record Placed(UnitAt unit, int depth) {}
