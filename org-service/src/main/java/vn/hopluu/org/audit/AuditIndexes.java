package vn.hopluu.org.audit;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to the indexes once the service is up, and notes in the log where the chain ends: whoever cuts it off has to find that too. */
@Component
class AuditIndexes {

    private static final Logger log = LoggerFactory.getLogger(AuditIndexes.class);

    private final Carried carried;
    private final Searchable searchable;
    private final Blocks blocks;

    AuditIndexes(Carried carried, Searchable searchable, Blocks blocks) {
        this.carried = carried;
        this.searchable = searchable;
        this.blocks = blocks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        try {
            carried.createIndexes();
            searchable.createIndexes();
            log.info("The audit trail stands at {}", blocks.head());
        } catch (MongoException later) {
            log.warn("The indexes of the audit trail are not there yet: {}", later.getMessage());
        }
    }
}
