package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.access.Relation.ANCESTOR;
import static vn.hopluu.report.access.Relation.DESCENDANT;
import static vn.hopluu.report.access.Relation.FOREIGN;
import static vn.hopluu.report.access.Relation.OWN;
import static vn.hopluu.report.access.Relation.SIBLING;
import static vn.hopluu.report.access.Relation.TOP;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hierarchy of Hà Tĩnh, before and after 1 July 2025. */
class RelationsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final HaTinh units = new HaTinh();

    private Set<Relation> between(String caller, String other, String then) {
        return new Relations(units, LocalDate.parse(then), TODAY).between(caller, other);
    }

    @Test
    void aUnitIsItsOwn() {
        assertThat(between("xa-co-dam-2025", "xa-co-dam-2025", "2026-06-14")).containsExactly(OWN);
    }

    @Test
    void theProvinceIsAboveItsCommunesAndTheyAreBelowIt() {
        assertThat(between("tinh-ha-tinh", "xa-co-dam-2025", "2026-06-14")).containsExactly(ANCESTOR, TOP);
        assertThat(between("xa-co-dam-2025", "tinh-ha-tinh", "2026-06-14")).containsExactly(DESCENDANT);
    }

    @Test
    void onlyAboveWhomNobodyIsIsAtTheTop() {
        assertThat(between("tinh-ha-tinh", "tinh-ha-tinh", "2026-06-14")).containsExactly(OWN, TOP);
        assertThat(between("huyen-nghi-xuan", "xa-cuong-gian", "2024-06-14")).doesNotContain(TOP);
        assertThat(between("tinh-nghe-an", "xa-cuong-gian", "2024-06-14")).doesNotContain(TOP);
    }

    @Test
    void unitsUnderOneParentAreSiblings() {
        assertThat(between("so-noi-vu", "xa-co-dam-2025", "2026-06-14")).containsExactly(SIBLING);
    }

    @Test
    void anotherProvinceIsForeignAndSoIsEverythingInIt() {
        assertThat(between("tinh-nghe-an", "tinh-ha-tinh", "2024-06-14")).containsExactly(FOREIGN);
        assertThat(between("tinh-nghe-an", "xa-cuong-gian", "2024-06-14")).containsExactly(FOREIGN);
        assertThat(between("xa-cuong-gian", "tinh-nghe-an", "2024-06-14")).containsExactly(FOREIGN);
    }

    @Test
    void whatIsNotKnownIsForeign() {
        assertThat(between("xa-khong-co", "xa-cuong-gian", "2024-06-14")).containsExactly(FOREIGN);
        assertThat(between("tinh-ha-tinh", "xa-khong-co", "2024-06-14")).containsExactly(FOREIGN);
        assertThat(between("tinh-ha-tinh", "xa-khong-thanh-lap", "2026-06-14")).containsExactly(FOREIGN);
    }

    @Test
    void aCommuneOwnsWhatTheCommunesReportedThatMergedIntoIt() {
        assertThat(between("xa-co-dam-2025", "xa-cuong-gian", "2024-06-14")).contains(OWN);
        assertThat(between("xa-cuong-gian", "xa-cuong-gian", "2024-06-14")).containsExactly(OWN);
    }

    @Test
    void whoeverBelongedToAMergedCommuneBelongsToItsSuccessor() {
        assertThat(between("xa-cuong-gian", "xa-co-dam-2025", "2026-06-14")).containsExactly(OWN);
        assertThat(between("xa-cuong-gian", "xa-xuan-lien", "2024-06-14")).containsExactlyInAnyOrder(SIBLING, OWN);
    }

    @Test
    void theSuccessorOfASuccessorOwnsTheReportsOfTheFirst() {
        assertThat(between("xa-thu-ba", "xa-thu-nhat", "2021-06-14")).contains(OWN);
        assertThat(between("xa-thu-nhat", "xa-thu-ba", "2026-06-14")).containsExactly(OWN);
    }

    @Test
    void aDissolvedDistrictIsStillAboveWhatStoodUnderItThen() {
        assertThat(between("huyen-nghi-xuan", "xa-cuong-gian", "2024-06-14")).contains(ANCESTOR);
        assertThat(between("huyen-nghi-xuan", "huyen-nghi-xuan", "2024-06-14")).contains(OWN);
    }

    @Test
    void aDissolvedDistrictHandsNothingToItsProvince() {
        assertThat(between("huyen-nghi-xuan", "xa-co-dam-2025", "2026-06-14")).doesNotContain(OWN, ANCESTOR);
        assertThat(between("huyen-nghi-xuan", "tinh-ha-tinh", "2024-06-14")).doesNotContain(OWN, ANCESTOR);
    }

    @Test
    void theProvinceIsBothAboveADissolvedDistrictAndItsSuccessor() {
        assertThat(between("tinh-ha-tinh", "huyen-nghi-xuan", "2024-06-14"))
                .containsExactlyInAnyOrder(ANCESTOR, OWN, TOP);
    }

    @Test
    void bothDistrictsOfAMovedCommuneAreAboveItOnTheirDays() {
        assertThat(between("huyen-nghi-xuan", "xa-chuyen-huyen", "2024-12-14")).contains(ANCESTOR);
        assertThat(between("huyen-thach-ha", "xa-chuyen-huyen", "2024-12-14")).doesNotContain(ANCESTOR);
        assertThat(between("huyen-thach-ha", "xa-chuyen-huyen", "2025-06-14")).contains(ANCESTOR);
        assertThat(between("huyen-nghi-xuan", "xa-chuyen-huyen", "2025-06-14")).doesNotContain(ANCESTOR);
    }

    @Test
    void aDistrictThatMergedIntoAnotherIsAboveWhatThatOneTookOver() {
        assertThat(between("huyen-loc-ha", "xa-binh-an", "2024-12-14")).contains(ANCESTOR);
        assertThat(between("huyen-loc-ha", "xa-binh-an", "2025-06-14")).contains(ANCESTOR);
        assertThat(between("huyen-thach-ha", "xa-binh-an", "2024-12-14")).doesNotContain(ANCESTOR);
    }

    @Test
    void everywhereIsBothOwnAndAboveEverything() {
        assertThat(between("*", "xa-cuong-gian", "2024-06-14")).containsExactlyInAnyOrder(OWN, ANCESTOR, TOP);
        assertThat(between("*", "xa-khong-co", "2024-06-14")).containsExactlyInAnyOrder(OWN, ANCESTOR, TOP);
    }

    @Test
    void nobodyIsNamedEverywhere() {
        assertThat(between("xa-cuong-gian", "*", "2024-06-14")).containsExactly(FOREIGN);
    }
}
