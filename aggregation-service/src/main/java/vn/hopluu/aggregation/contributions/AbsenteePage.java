package vn.hopluu.aggregation.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are owed and have no version in force.
 *
 * @param reports one page, ordered by unit
 * @param next the last unit of the page; null when there is no page after it
 * @param missing how many there are on all pages
 */
record AbsenteePage(List<PublishedReport> reports, @Nullable String next, int missing) {}
