package vn.hopluu.org.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.unit.UnitFixture;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.Refusal;

/** A commune that goes to another province on 1 January 2027, as seen from the year before. */
class ActsThroughTimeTests {

    private static final UnitTree TREE = UnitTree.of(List.of(
            UnitFixture.province("tinh-a").alive(),
            UnitFixture.province("tinh-b").alive(),
            UnitFixture.commune("xa")
                    .under("tinh-a")
                    .moved("tinh-b", "2027-01-01")
                    .alive()));

    private final Rules rules =
            new Rules(new CurrentTree(), Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void areForWhoAdministersTheUnitUntilItGoes() {
        assertThatCode(() -> rename(Set.of("tinh-a"), "2026-12-31")).doesNotThrowAnyException();
        assertRefused("tinh-b", "2026-12-31");
    }

    @Test
    void areNotForWhoAdministersItTodayButNoLongerOnTheirDay() {
        assertRefused("tinh-a", "2027-01-01");
    }

    @Test
    void areNotForWhoAdministersItOnTheirDayButNotYet() {
        assertRefused("tinh-b", "2027-01-01");
    }

    @Test
    void areForWhoAdministersItOnBothDays() {
        assertThatCode(() -> rename(Set.of("*"), "2027-01-01")).doesNotThrowAnyException();
        assertThatCode(() -> rename(Set.of("tinh-a", "tinh-b"), "2027-01-01")).doesNotThrowAnyException();
    }

    private void assertRefused(String administers, String effective) {
        assertThatThrownBy(() -> rename(Set.of(administers), effective)).isInstanceOf(Refusal.class);
    }

    private void rename(Set<String> administers, String effective) {
        Set<Right> rights = Set.copyOf(administers.stream()
                .map(unit -> new Right(Role.ADMINISTRATOR, unit))
                .toList());
        Act act = new Act(
                new ActId("doi-ten"),
                LocalDate.parse(effective),
                "1/NQ",
                "Đổi tên",
                null,
                List.of(new Change.Rename(new UnitId("xa"), "Xã Khác")));
        rules.actsBy(new Caller("somebody", "portal", null, rights)).check(List.of(act), TREE);
    }
}
