package vn.hopluu.report.publishing;

import java.time.Instant;
import java.util.List;

/** The recorded events that still have to go out, as the store keeps them. */
public interface Outbox {

    Topic topic();

    /** Some of what was recorded before the instant and is still there; nothing where the limit is 0. */
    List<Publication> pending(Instant before, int limit);

    /**
     * Removes what has been published, in one write for all. An entry is removed only once nothing newer under its key was
     * published before it: on a compacted topic the last record of a key is the one that stays, so an old event that came late
     * must be followed by the newest one.
     *
     * @return what has to be published once more, because what it tells of had moved on; its entries are still in the outbox
     */
    List<Publication> settle(List<Publication> published);
}
