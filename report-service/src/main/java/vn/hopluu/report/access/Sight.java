package vn.hopluu.report.access;

import java.util.BitSet;
import java.util.Set;

/**
 * What a caller has to do with the units of one period, each by its {@linkplain UnitNumbers number}.
 *
 * @param owing whose reports the caller fills in and sends
 * @param approving whose reports the caller is asked to approve
 * @param seen whose reports the caller sees from above
 * @param reviewing whose reports the caller may judge
 * @param receivers the units as which the caller receives reports
 */
public record Sight(BitSet owing, BitSet approving, BitSet seen, BitSet reviewing, Set<String> receivers) {}
