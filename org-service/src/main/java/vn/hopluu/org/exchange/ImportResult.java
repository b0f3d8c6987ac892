package vn.hopluu.org.exchange;

/**
 * What became of an import, or would.
 *
 * @param dryRun true when nothing was written
 * @param read how many units, or acts, the file has
 * @param added how many were not there before
 * @param alreadyThere how many were there exactly so, and are left alone
 * @param version of the tree afterwards
 */
record ImportResult(boolean dryRun, int read, int added, int alreadyThere, long version) {}
