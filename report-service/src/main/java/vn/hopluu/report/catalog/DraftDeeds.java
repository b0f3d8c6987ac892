package vn.hopluu.report.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.problem.Violation;

/** Tells the trail of what is done to drafts, cell by cell under the pointers that findings use. */
@Component
class DraftDeeds {

    private final Trail trail;
    private final JsonMapper json;

    DraftDeeds(Trail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** @param write which carries the deed's entry; false where it did nothing */
    boolean told(Caller caller, Deed deed, Predicate<Written> write) {
        Written entry = trail.entry(caller, deed);
        boolean done = write.test(entry);
        if (done) {
            trail.keep(entry);
        }
        return done;
    }

    Deed started(FormDraft draft) {
        Changes changes = new Changes().field("/form", null, draft.form());
        return deed("START_FORM_DRAFT", draft, String.valueOf(draft.revision()), draft.savedAt())
                .changing(changed(changes, FormContent.empty(), draft.content()));
    }

    Deed saved(FormDraft before, FormDraft after) {
        return deed("SAVE_FORM_DRAFT", after, String.valueOf(after.revision()), after.savedAt())
                .changing(changed(new Changes(), before.content(), after.content()));
    }

    Deed discarded(FormDraft draft, Instant at) {
        Changes changes = new Changes().field("/form", draft.form(), null);
        return deed("DISCARD_FORM_DRAFT", draft, "discarded", at)
                .changing(changed(changes, draft.content(), FormContent.empty()));
    }

    private static Deed deed(String act, FormDraft draft, String mark, Instant at) {
        return Deed.of(act, Audited.FORM_DRAFT, draft.draft(), mark, at).at(draft.unit(), null);
    }

    private Changes changed(Changes changes, FormContent before, FormContent after) {
        Map<String, String> earlier = cells(before);
        Map<String, String> later = cells(after);
        TreeSet<String> pointers = new TreeSet<>(earlier.keySet());
        pointers.addAll(later.keySet());
        pointers.forEach(pointer -> changes.field(pointer, earlier.get(pointer), later.get(pointer)));
        return changes;
    }

    private SortedMap<String, String> cells(FormContent content) {
        SortedMap<String, String> cells = new TreeMap<>();
        gather("", json.valueToTree(content), cells);
        return cells;
    }

    private static void gather(String at, JsonNode node, Map<String, String> cells) {
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, part) -> gather(at + Violation.token(name), part, cells));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isString()) {
            cells.put(at, listed(node));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                gather(at + "/" + index, node.get(index), cells);
            }
        } else if (node.isNumber()) {
            cells.put(at, node.decimalValue().toPlainString());
        } else {
            cells.put(at, node.asString());
        }
    }

    /** Codes and kinds, of which the order says nothing. */
    private static String listed(JsonNode texts) {
        return String.join(
                ", ", texts.valueStream().map(JsonNode::asString).sorted().toList());
    }
}
