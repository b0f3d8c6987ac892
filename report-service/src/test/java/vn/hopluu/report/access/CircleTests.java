package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.unit.Unit;

/** Whatever a caller may see lies in their circle, and not much else. */
class CircleTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2019-06-14"),
            LocalDate.parse("2024-12-14"),
            LocalDate.parse("2025-03-14"),
            LocalDate.parse("2025-07-01"),
            LocalDate.parse("2027-06-14"));

    private final HaTinh units = new HaTinh();

    @Test
    void holdsWhatIsReachedOnAnyDay() {
        for (Unit home : units.all()) {
            Caller caller = new Caller("a-reviewer", Set.of(new Right(Role.REVIEWER, home.unit())));
            Circle circle = new Circle(units, caller);
            for (LocalDate then : DAYS) {
                Reach reach = new Reach(caller, new Relations(units, then, TODAY));
                assertThat(units.all().stream().filter(unit -> reach.allows(Permission.SEE_REPORT, unit.unit())))
                        .as(home.unit() + " " + then)
                        .allMatch(circle::holds);
            }
        }
    }

    @Test
    void isSmallForACommune() {
        assertThat(circle("xa-co-dam-2025"))
                .containsExactlyInAnyOrder("xa-co-dam-2025", "xa-cuong-gian", "xa-xuan-lien");
    }

    @Test
    void leavesOutTheOtherProvince() {
        assertThat(circle("tinh-nghe-an")).contains("xa-thu-nhat").doesNotContain("tinh-ha-tinh", "xa-cuong-gian");
        assertThat(circle("xa-khong-co")).isEmpty();
    }

    private List<String> circle(String unit) {
        Circle circle = new Circle(units, new Caller("a-reviewer", Set.of(new Right(Role.REVIEWER, unit))));
        return units.all().stream().filter(circle::holds).map(Unit::unit).toList();
    }
}
