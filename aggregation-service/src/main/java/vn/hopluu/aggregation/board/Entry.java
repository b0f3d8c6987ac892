package vn.hopluu.aggregation.board;

import vn.hopluu.aggregation.topology.ScopeTotal;

/** A total and where it stands in its partition of the totals topic. */
public record Entry(ScopeTotal total, long offset) {}
