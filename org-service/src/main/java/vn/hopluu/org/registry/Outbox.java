package vn.hopluu.org.registry;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is stored but not announced yet, whoever stored it and however long ago. */
@Component
public class Outbox {

    private final UnitDocuments documents;

    Outbox(UnitDocuments documents) {
        this.documents = documents;
    }

    public List<Unannounced> waiting() {
        return documents.unannounced().stream()
                .map(document -> new Unannounced(document.state(), document.outbox()))
                .toList();
    }

    /**
     * Forgets what has been announced.
     *
     * @return whether all of it was still waiting; otherwise another instance announced some of it too
     */
    public boolean remove(List<Unannounced> announced) {
        return documents.removeAnnouncements(announced) == announced.size();
    }

    /** Asks for one more announcement of each of these units. */
    public void putBack(List<Unannounced> announced) {
        documents.announceAgain(announced.stream()
                .map(one -> new Unannounced(
                        one.state(), List.of(one.announcements().getLast().again())))
                .toList());
    }
}
