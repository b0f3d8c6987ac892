package vn.hopluu.report.reports;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to the indexes once the service is up; without them it is slower, not wrong. */
@Component
class ReportIndexes {

    private static final Logger log = LoggerFactory.getLogger(ReportIndexes.class);

    private final Reports reports;

    ReportIndexes(Reports reports) {
        this.reports = reports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        try {
            reports.createIndexes();
        } catch (MongoException later) {
            log.warn("The indexes of reports are not there yet: {}", later.getMessage());
        }
    }
}
