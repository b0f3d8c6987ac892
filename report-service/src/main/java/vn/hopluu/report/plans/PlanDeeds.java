package vn.hopluu.report.plans;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;

/** What the trail keeps of acts on plans: each target that differs, in one line. */
final class PlanDeeds {

    private PlanDeeds() {}

    static Deed of(@Nullable Plan before, Plan after) {
        PlanContent old = before == null ? null : before.content();
        PlanContent now = after.content();
        Changes changes = new Changes()
                .field("/title", old == null ? null : old.title(), now == null ? null : now.title())
                .field(
                        "/documentNumber",
                        old == null ? null : old.documentNumber(),
                        now == null ? null : now.documentNumber())
                .fields("/targets", targets(old), targets(now));
        String act = now == null ? "REMOVE_PLAN" : "SET_PLAN";
        return Deed.of(act, Audited.PLAN, after.id().toString(), String.valueOf(after.revision()), after.setAt())
                .at(after.id().unit(), after.id().period().toString())
                .changing(changes);
    }

    private static Map<String, String> targets(@Nullable PlanContent content) {
        return content == null
                ? Map.of()
                : content.targets().stream().collect(Collectors.toMap(Target::code, PlanDeeds::line));
    }

    private static String line(Target target) {
        return String.join(
                " ",
                target.form(),
                target.indicator(),
                target.comparison().name(),
                target.value().toPlainString(),
                target.name().vi(),
                "/",
                target.name().en());
    }
}
