package vn.hopluu.org.exchange;

import java.util.List;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.web.Refusal.InvalidField;

/**
 * What an import would enter after a history.
 *
 * @param read how many units, or acts, the file has
 * @param added how many of them are not there yet
 * @param faults why it cannot be; then the entry is of no use
 */
record Proposal(int read, int added, LedgerEntry entry, List<InvalidField> faults) {

    ImportResult result(boolean dryRun, long version) {
        return new ImportResult(dryRun, read, added, read - added, version);
    }
}
