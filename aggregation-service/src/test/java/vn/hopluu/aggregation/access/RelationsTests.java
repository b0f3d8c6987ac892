package vn.hopluu.aggregation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.access.Place.commune;
import static vn.hopluu.aggregation.access.Place.department;
import static vn.hopluu.aggregation.access.Place.district;
import static vn.hopluu.aggregation.access.Place.province;
import static vn.hopluu.aggregation.access.Relation.ANCESTOR;
import static vn.hopluu.aggregation.access.Relation.DESCENDANT;
import static vn.hopluu.aggregation.access.Relation.FOREIGN;
import static vn.hopluu.aggregation.access.Relation.OWN;
import static vn.hopluu.aggregation.access.Relation.SIBLING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two provinces; in one of them the districts are dissolved in the middle of 2025, and its communes merge. */
class RelationsTests {

    private static final LocalDate THEN = LocalDate.parse("2024-06-14");
    private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-07-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final List<Place> PLACES = List.of(
            province("ha-tinh"),
            department("so-noi-vu").since("2020-01-01", "ha-tinh"),
            district("nghi-xuan").since("2020-01-01", "ha-tinh").endedInto("ha-tinh", "2025-07-01"),
            district("loc-ha").since("2020-01-01", "ha-tinh").endedInto("thach-ha", "2025-01-01"),
            district("thach-ha").since("2020-01-01", "ha-tinh").endedInto("ha-tinh", "2025-07-01"),
            commune("cuong-gian").since("2020-01-01", "nghi-xuan", "ha-tinh").endedInto("co-dam", "2025-07-01"),
            commune("xuan-lien").since("2020-01-01", "nghi-xuan", "ha-tinh").endedInto("co-dam", "2025-07-01"),
            commune("binh-an")
                    .since("2020-01-01", "loc-ha", "ha-tinh")
                    .since("2025-01-01", "thach-ha", "ha-tinh")
                    .endedInto("loc-ha-moi", "2025-07-01"),
            commune("hop-nhat").since("2020-01-01", "nghi-xuan", "ha-tinh").endedInto("cuong-gian", "2023-01-01"),
            commune("giai-the").since("2020-01-01", "nghi-xuan", "ha-tinh").endedInto(null, "2025-07-01"),
            commune("co-dam").since("2025-07-01", "ha-tinh"),
            commune("loc-ha-moi").since("2025-07-01", "ha-tinh"),
            commune("chua-tung-co"),
            province("nghe-an"),
            commune("vinh").since("2020-01-01", "nghe-an"));

    private final Relations relations = new Relations(unit -> Place.find(PLACES, unit));

    private Relation of(String callers, String other, LocalDate day) {
        return relations.of(callers, other, day);
    }

    @Test
    void aUnitIsItsOwnOnEveryDay() {
        assertThat(of("so-noi-vu", "so-noi-vu", THEN)).isEqualTo(OWN);
        assertThat(of("cuong-gian", "cuong-gian", TODAY)).isEqualTo(OWN);
        assertThat(of("co-dam", "co-dam", THEN)).isEqualTo(OWN);
    }

    @Test
    void whoStandsAboveIsAnAncestorAndWhoStandsBelowADescendant() {
        assertThat(of("nghi-xuan", "cuong-gian", THEN)).isEqualTo(ANCESTOR);
        assertThat(of("ha-tinh", "cuong-gian", THEN)).isEqualTo(ANCESTOR);
        assertThat(of("cuong-gian", "nghi-xuan", THEN)).isEqualTo(DESCENDANT);
        assertThat(of("cuong-gian", "ha-tinh", THEN)).isEqualTo(DESCENDANT);
    }

    @Test
    void unitsRightBelowTheSameOneAreSiblingsAndNothingMore() {
        assertThat(of("cuong-gian", "xuan-lien", THEN)).isEqualTo(SIBLING);
        assertThat(of("so-noi-vu", "co-dam", TODAY)).isEqualTo(SIBLING);
        assertThat(of("cuong-gian", "binh-an", THEN)).isEqualTo(FOREIGN);
        assertThat(of("thach-ha", "cuong-gian", THEN)).isEqualTo(FOREIGN);
    }

    @Test
    void anotherProvinceIsForeignAndTwoProvincesAreNoSiblings() {
        assertThat(of("nghe-an", "cuong-gian", THEN)).isEqualTo(FOREIGN);
        assertThat(of("nghe-an", "co-dam", TODAY)).isEqualTo(FOREIGN);
        assertThat(of("vinh", "co-dam", TODAY)).isEqualTo(FOREIGN);
        assertThat(of("nghe-an", "ha-tinh", TODAY)).isEqualTo(FOREIGN);
    }

    @Test
    void aMergedCommuneIsItsSuccessorsOwnFromTheDayOfTheMerger() {
        assertThat(of("co-dam", "cuong-gian", FIRST_DAY)).isEqualTo(OWN);
        assertThat(of("co-dam", "cuong-gian", LAST_DAY)).isNotIn(OWN, ANCESTOR);
        assertThat(of("cuong-gian", "co-dam", TODAY)).isEqualTo(OWN);
        assertThat(of("cuong-gian", "xuan-lien", TODAY)).isEqualTo(OWN);
    }

    @Test
    void mergersFollowEachOther() {
        assertThat(of("cuong-gian", "hop-nhat", THEN)).isEqualTo(OWN);
        assertThat(of("co-dam", "hop-nhat", TODAY)).isEqualTo(OWN);
        assertThat(of("hop-nhat", "co-dam", TODAY)).isEqualTo(OWN);
        assertThat(of("nghi-xuan", "hop-nhat", THEN)).isEqualTo(ANCESTOR);
    }

    @Test
    void aDissolvedDistrictSeesWhatStoodBelowItThenAndNothingOfToday() {
        assertThat(of("nghi-xuan", "cuong-gian", LAST_DAY)).isEqualTo(ANCESTOR);
        assertThat(of("nghi-xuan", "cuong-gian", FIRST_DAY)).isNotIn(OWN, ANCESTOR);
        assertThat(of("nghi-xuan", "co-dam", TODAY)).isNotIn(OWN, ANCESTOR);
    }

    @Test
    void aDistrictHandsNothingUpwardToItsProvince() {
        assertThat(of("nghi-xuan", "ha-tinh", TODAY)).isEqualTo(DESCENDANT);
        assertThat(of("nghi-xuan", "so-noi-vu", TODAY)).isNotIn(OWN, ANCESTOR);
        assertThat(of("ha-tinh", "nghi-xuan", TODAY)).isEqualTo(OWN);
    }

    @Test
    void aDistrictThatMergedIntoOneThatWasDissolvedEndsThere() {
        assertThat(of("loc-ha", "binh-an", THEN)).isEqualTo(ANCESTOR);
        assertThat(of("loc-ha", "binh-an", LAST_DAY)).isEqualTo(ANCESTOR);
        assertThat(of("loc-ha", "binh-an", TODAY)).isNotIn(OWN, ANCESTOR);
        assertThat(of("loc-ha", "ha-tinh", TODAY)).isEqualTo(DESCENDANT);
    }

    @Test
    void aUnitThatMovedIsBelowWhoeverItStoodUnderThatDay() {
        assertThat(of("thach-ha", "binh-an", THEN)).isEqualTo(FOREIGN);
        assertThat(of("thach-ha", "binh-an", LAST_DAY)).isEqualTo(ANCESTOR);
    }

    @Test
    void oneThatEndedWithoutSuccessorStaysWhereItStoodLast() {
        assertThat(of("giai-the", "giai-the", TODAY)).isEqualTo(OWN);
        assertThat(of("ha-tinh", "giai-the", TODAY)).isEqualTo(ANCESTOR);
        assertThat(of("co-dam", "giai-the", TODAY)).isEqualTo(FOREIGN);
    }

    @Test
    void oneThatIsYetToComeStandsWhereItWillStandFirst() {
        assertThat(of("ha-tinh", "co-dam", THEN)).isEqualTo(ANCESTOR);
        assertThat(of("nghi-xuan", "co-dam", THEN)).isEqualTo(SIBLING);
    }

    @Test
    void nobodyIsAnythingToAUnitThatIsNotKnownOrNeverWas() {
        assertThat(of("ha-tinh", "nowhere", TODAY)).isEqualTo(FOREIGN);
        assertThat(of("nowhere", "nowhere", TODAY)).isEqualTo(FOREIGN);
        assertThat(of("chua-tung-co", "chua-tung-co", TODAY)).isEqualTo(FOREIGN);
    }

    /** Such a chain is a mistake, and no reason to search for ever. */
    @Test
    void successorsInACircleComeToAnEnd() {
        var circle = List.of(
                commune("a").since("2020-01-01", "p").endedInto("b", "2021-01-01"),
                commune("b").since("2020-01-01", "p").endedInto("a", "2021-01-01"));

        assertThat(new Relations(unit -> Place.find(circle, unit)).of("a", "b", TODAY))
                .isNotNull();
    }
}
