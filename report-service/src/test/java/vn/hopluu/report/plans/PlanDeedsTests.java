package vn.hopluu.report.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.audit.FieldChange;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.RollUp;

/** What the trail says of a change of a plan: each field that differs, before and after. */
class PlanDeedsTests {

    @Test
    void tellsATargetThatOnlyHasAnotherName() {
        assertThat(PlanDeeds.of(plan(1, "Cuộc thi"), plan(2, "Hội thi")).changes())
                .containsExactly(new FieldChange(
                        "/targets/HELD",
                        "TT-CCHC CONTESTS AT_LEAST 4 Cuộc thi / Contests",
                        "TT-CCHC CONTESTS AT_LEAST 4 Hội thi / Contests"));
    }

    @Test
    void tellsAllThatARemovalTakesAway() {
        Plan removed = new Plan(new PlanId("xa-a", 2021), 2, null, "a-test", Instant.EPOCH);

        assertThat(PlanDeeds.of(plan(1, "Cuộc thi"), removed).changes())
                .extracting(FieldChange::field)
                .containsExactly("/title", "/documentNumber", "/targets/HELD");
    }

    private static Plan plan(long revision, String name) {
        Target target = new Target(
                "HELD",
                new Names(name, "Contests"),
                "TT-CCHC",
                "CONTESTS",
                Comparison.AT_LEAST,
                BigDecimal.valueOf(4),
                Nature.FLOW,
                RollUp.SUM);
        PlanContent content = new PlanContent("Kế hoạch", "163/KH-UBND", List.of(target));
        return new Plan(new PlanId("xa-a", 2021), revision, content, "a-test", Instant.EPOCH);
    }
}
