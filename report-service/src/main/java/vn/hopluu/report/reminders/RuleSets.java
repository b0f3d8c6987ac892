package vn.hopluu.report.reminders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All rules of reminding: one document for each form and unit. */
@Component
class RuleSets {

    private final MongoCollection<Document> sets;

    RuleSets(MongoOperations mongo) {
        this.sets = mongo.getCollection("reminderRules");
    }

    RuleSet find(String form, String unit) {
        Document stored = sets.find(eq("_id", id(form, unit))).first();
        return stored == null ? RuleSet.none(form, unit) : read(form, unit, stored);
    }

    /** @return false when another was faster than the revision that was read */
    boolean replace(RuleSet before, RuleSet after) {
        if (before.revision() == 0) {
            return insert(after);
        }
        return sets.replaceOne(
                                and(eq("_id", id(after.form(), after.unit())), eq("revision", before.revision())),
                                write(after))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(RuleSet first) {
        try {
            sets.insertOne(write(first));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private static String id(String form, String unit) {
        return form + "|" + unit;
    }

    private static Document write(RuleSet set) {
        return new Document("_id", id(set.form(), set.unit()))
                .append("revision", set.revision())
                .append("setAt", Date.from(set.setAt()))
                .append("rules", set.rules().stream().map(RuleSets::write).toList());
    }

    private static Document write(Rule rule) {
        return new Document("days", rule.days())
                .append("at", rule.at().toString())
                .append("to", rule.to().stream().map(Addressee::name).toList());
    }

    private static RuleSet read(String form, String unit, Document stored) {
        List<Rule> rules = stored.getList("rules", Document.class).stream()
                .map(RuleSets::read)
                .toList();
        return new RuleSet(
                form,
                unit,
                stored.getLong("revision"),
                rules,
                stored.getDate("setAt").toInstant());
    }

    private static Rule read(Document rule) {
        return new Rule(
                rule.getInteger("days"),
                LocalTime.parse(rule.getString("at")),
                rule.getList("to", String.class).stream()
                        .map(Addressee::valueOf)
                        .toList());
    }
}
