package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.unit.UnitKind;

/** What an instance changed of its periods, it knows at once. */
@Running
class CachedPeriodsTests {

    private final PeriodId id = new PeriodId("TT-CCHC", PeriodCode.of(FreePeriods.next()));

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Forms forms;

    @Autowired
    private Trail trail;

    @Test
    void putsNothingBackThatWasReadBeforeAChange() {
        Interrupted periods = new Interrupted(mongo);
        CachedPeriods cached = new CachedPeriods(periods, forms);
        periods.afterReading.add(() -> {
            open(periods);
            cached.forget();
        });

        assertThat(cached.find(id)).as("as it was when it was asked").isEmpty();
        assertThat(cached.find(id)).isPresent();
    }

    private void open(Periods periods) {
        Plan plan = new Plan(
                KnownUnits.DISTRICT,
                Set.of(UnitKind.COMMUNE),
                Set.of(),
                new Deadlines(Instant.parse("2049-12-31T17:00:00Z"), Map.of()));
        Period period =
                new Period(id, 1, plan.subtree(), plan.deadlines(), PeriodState.OPEN, 0, Instant.EPOCH, List.of());
        periods.insert(period, plan, List.of(), trail.entry(PeriodDeeds.opened(period, plan)));
    }

    /** Where something happens between a read and what is made of it. */
    private static final class Interrupted extends Periods {

        private final Deque<Runnable> afterReading = new ArrayDeque<>();

        Interrupted(MongoOperations mongo) {
            super(mongo);
        }

        @Override
        List<Period> all() {
            List<Period> read = super.all();
            while (!afterReading.isEmpty()) {
                afterReading.remove().run();
            }
            return read;
        }
    }
}
