package vn.hopluu.report.reminders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.store.FirstWrite;

/** All rules of reminding: one document for each form and unit. */
@Component
class RuleSets {

    private final MongoCollection<Document> sets;

    RuleSets(MongoOperations mongo) {
        this.sets = mongo.getCollection("reminderRules");
    }

    RuleSet find(String form, String unit) {
        Document stored = sets.find(eq("_id", RuleSet.id(form, unit))).first();
        return stored == null ? RuleSet.none(form, unit) : read(form, unit, stored);
    }

    /** @return false when another was faster than the revision that was read */
    boolean replace(RuleSet before, RuleSet after, Written entry) {
        return before.revision() == 0 ? insert(after, entry) : update(before, after, entry);
    }

    private boolean update(RuleSet before, RuleSet after, Written entry) {
        return sets.updateOne(
                                and(eq("_id", before.id()), eq("revision", before.revision())),
                                Updates.combine(
                                        new Document("$set", write(after)),
                                        Updates.push(Written.FIELD, entry.document())))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(RuleSet first, Written entry) {
        Document document = write(first).append("_id", first.id()).append(Written.FIELD, List.of(entry.document()));
        return FirstWrite.succeeds(() -> sets.insertOne(document));
    }

    private static Document write(RuleSet set) {
        return new Document("revision", set.revision())
                .append("rules", set.rules().stream().map(RuleSets::write).toList());
    }

    private static Document write(Rule rule) {
        return new Document("days", rule.days())
                .append("at", rule.at().toString())
                .append("to", rule.to().stream().map(Addressee::name).toList())
                .append("since", Date.from(rule.since()));
    }

    private static RuleSet read(String form, String unit, Document stored) {
        List<Rule> rules = stored.getList("rules", Document.class).stream()
                .map(rule -> read(rule, stored.getDate("setAt")))
                .toList();
        return new RuleSet(form, unit, stored.getLong("revision"), rules);
    }

    /** @param setAt when the whole set was laid down, where that is all that was kept */
    private static Rule read(Document rule, @Nullable Date setAt) {
        Date since = rule.getDate("since");
        return new Rule(
                rule.getInteger("days"),
                LocalTime.parse(rule.getString("at")),
                rule.getList("to", String.class).stream()
                        .map(Addressee::valueOf)
                        .toList(),
                Objects.requireNonNull(since == null ? setAt : since).toInstant());
    }
}
