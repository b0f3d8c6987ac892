package vn.hopluu.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of a report, in the order in which they came. A version that was sent keeps its files for good: what is taken away
 * after that is no longer a part of the versions that follow.
 *
 * @param revision grows by one with every change
 */
record EvidenceList(long revision, List<Evidence> all) {

    static final int MOST_FILES = 100;

    EvidenceList {
        all = List.copyOf(all);
    }

    static EvidenceList none() {
        return new EvidenceList(0, List.of());
    }

    /** Of all that the report keeps, each content counted once. */
    long bytes() {
        return all.stream()
                .collect(Collectors.toMap(Evidence::sha256, Evidence::size, (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    boolean keeps(String sha256) {
        return all.stream().anyMatch(one -> one.sha256().equals(sha256));
    }

    Optional<Evidence> inDraft(String id) {
        return all.stream()
                .filter(one -> one.isInDraft() && one.id().equals(id))
                .findFirst();
    }

    EvidenceList with(Evidence added) {
        List<Evidence> more = new ArrayList<>(all);
        more.add(added);
        return new EvidenceList(revision + 1, more);
    }

    /** @param sent how many versions were sent, which keep what they named */
    EvidenceList without(Evidence gone, int sent) {
        List<Evidence> rest = new ArrayList<>(all);
        int at = rest.indexOf(gone);
        if (gone.isSent(sent)) {
            rest.set(at, gone.endingWith(sent));
        } else {
            rest.remove(at);
        }
        return new EvidenceList(revision + 1, rest);
    }
}
