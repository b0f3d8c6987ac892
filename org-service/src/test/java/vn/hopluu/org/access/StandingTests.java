package vn.hopluu.org.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.unit.UnitId;

/** Over the real tree of Hà Tĩnh, where communes merged and districts ended on 1 July 2025. */
class StandingTests {

    private static final Standing TODAY = new Standing(HaTinh.TREE, LocalDate.parse("2026-11-22"));
    private static final Standing IN_2024 = new Standing(HaTinh.TREE, LocalDate.parse("2024-06-14"));

    @Test
    void anOfficerOfACommuneThatMergedActsAtTheCommuneItBecamePartOf() {
        assertThat(TODAY.actingFor(HaTinh.unit("xa-cuong-gian")).id()).isEqualTo(id("xa-co-dam-2025"));
        assertThat(between(TODAY, "xa-cuong-gian", "xa-co-dam-2025")).isEqualTo(Relation.OWN);
    }

    @Test
    void anOfficerOfTheNewCommuneSeesWhatThoseWhoMergedIntoItLeft() {
        assertThat(between(TODAY, "xa-co-dam-2025", "xa-cuong-gian")).isEqualTo(Relation.OWN);
        assertThat(between(TODAY, "xa-cuong-gian", "xa-xuan-lien")).isEqualTo(Relation.OWN);
    }

    @Test
    void beforeTheMergerTheyWereNeighbours() {
        assertThat(between(IN_2024, "xa-cuong-gian", "xa-cuong-gian")).isEqualTo(Relation.OWN);
        assertThat(between(IN_2024, "xa-cuong-gian", "xa-xuan-lien")).isEqualTo(Relation.OTHER);
        assertThat(between(IN_2024, "xa-co-dam-2025", "xa-cuong-gian")).isEqualTo(Relation.OTHER);
    }

    @Test
    void aReviewerOfADistrictThatEndedIsNotAReviewerOfTheProvince() {
        assertThat(TODAY.actingFor(HaTinh.unit("huyen-nghi-xuan")).id()).isEqualTo(id("huyen-nghi-xuan"));
        assertThat(between(TODAY, "huyen-nghi-xuan", "tinh-ha-tinh")).isEqualTo(Relation.OTHER);
        assertThat(between(TODAY, "huyen-nghi-xuan", "xa-co-dam-2025")).isEqualTo(Relation.OTHER);
    }

    @Test
    void theDistrictStillStandsAboveItsCommunesOnADayOnWhichItDid() {
        assertThat(between(IN_2024, "huyen-nghi-xuan", "xa-cuong-gian")).isEqualTo(Relation.ANCESTOR);
        assertThat(between(IN_2024, "xa-cuong-gian", "huyen-nghi-xuan")).isEqualTo(Relation.OTHER);
    }

    @Test
    void theProvinceStandsAboveAllOfItsOwnOnEveryDay() {
        assertThat(between(IN_2024, "tinh-ha-tinh", "xa-cuong-gian")).isEqualTo(Relation.ANCESTOR);
        assertThat(between(TODAY, "tinh-ha-tinh", "xa-cuong-gian")).isEqualTo(Relation.ANCESTOR);
        assertThat(between(IN_2024, "tinh-ha-tinh", "xa-co-dam-2025")).isEqualTo(Relation.ANCESTOR);
        assertThat(between(TODAY, "tinh-ha-tinh", "huyen-nghi-xuan")).isEqualTo(Relation.OWN);
    }

    @Test
    void aDepartmentThatMergedActsAtTheOneItBecamePartOf() {
        assertThat(between(TODAY, "so-lao-dong-tbxh", "so-noi-vu")).isEqualTo(Relation.OWN);
        assertThat(between(IN_2024, "so-lao-dong-tbxh", "so-noi-vu")).isEqualTo(Relation.OTHER);
    }

    @Test
    void nobodyStandsAnywhereToAUnitThatIsNotThere() {
        assertThat(between(TODAY, "tinh-ha-tinh", "never-heard-of")).isEqualTo(Relation.OTHER);
        assertThat(between(TODAY, "never-heard-of", "never-heard-of")).isEqualTo(Relation.OTHER);
    }

    private static Relation between(Standing day, String held, String other) {
        return day.between(id(held), id(other));
    }

    private static UnitId id(String unit) {
        return new UnitId(unit);
    }
}
