package vn.hopluu.org.browsing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A unit in a subtree listed depth first.
 *
 * @param depth 0 for the subtree's own root
 */
record UnitInSubtree(@JsonUnwrapped UnitOnDate unit, int depth) {}
