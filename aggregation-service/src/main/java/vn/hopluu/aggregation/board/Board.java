package vn.hopluu.aggregation.board;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hopluu.aggregation.topology.Scope;

/**
 * All that the screen of one unit shows: its own total and those of the units right below it.
 *
 * @param position how far in the totals topic the board has followed its scopes
 * @param completeFrom the offset from which on every change of the board can be told from it; before, a child may have left
 * @param children by unit
 */
public record Board(Scope scope, Position position, long completeFrom, Entry own, SortedMap<String, Entry> children) {

    public Board {
        children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    }

    public BoardView view() {
        return BoardView.of(this);
    }
}
