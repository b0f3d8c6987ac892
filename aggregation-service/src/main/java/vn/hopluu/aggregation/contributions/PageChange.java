package vn.hopluu.aggregation.contributions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What one batch changes on one page, as one write. */
final class PageChange {

    static final String REPORTS = "reports";

    private final PageId page;
    private final Map<String, Contribution> reports = new TreeMap<>();
    private long offset;

    PageChange(PageId page) {
        this.page = page;
    }

    void put(Contribution contribution) {
        reports.put(contribution.report().unit(), contribution);
        offset = contribution.offset();
    }

    /** Does nothing, but fail as a duplicate, where this or a later change was written before. */
    WriteModel<Document> write() {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("applied", offset));
        reports.forEach((unit, contribution) ->
                updates.add(Updates.set(REPORTS + '.' + unit, ContributionDocument.write(contribution))));
        Bson older = Filters.and(Filters.eq(page.toString()), Filters.lt("applied", offset));
        return new UpdateOneModel<>(older, Updates.combine(updates), new UpdateOptions().upsert(true));
    }
}
