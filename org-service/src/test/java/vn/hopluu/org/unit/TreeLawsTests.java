package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.unit.Violation.ParentNotValid;
import vn.hopluu.org.unit.Violation.ProvinceUnderAnother;
import vn.hopluu.org.unit.Violation.SuccessorNotValid;
import vn.hopluu.org.unit.Violation.UnderItself;
import vn.hopluu.org.unit.Violation.UnderNoProvince;

class TreeLawsTests {

    private static final LocalDate BEGINNING = LocalDate.parse("2020-01-01");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");
    private static final UnitId A = new UnitId("a");
    private static final UnitId B = new UnitId("b");
    private static final UnitId P = new UnitId("p");

    @Test
    void hasNothingToSayOfAnOrderlyTree() {
        assertThat(violations(
                        province("p").alive(),
                        district("d").under("p").mergedInto("p", "2025-07-01"),
                        commune("a").under("d").moved("p", "2025-07-01").alive()))
                .isEmpty();
    }

    @Test
    void wantsAProvinceAtTheRoot() {
        assertThat(violations(commune("a").alive())).containsExactly(new UnderNoProvince(A, BEGINNING));
    }

    @Test
    void wantsAProvinceToBeARoot() {
        assertThat(violations(province("p").alive(), province("a").under("p").alive()))
                .containsExactly(new ProvinceUnderAnother(A, P, BEGINNING));
    }

    @Test
    void noticesAParentThatEndsBeforeItsChild() {
        assertThat(violations(
                        province("p").alive(),
                        district("b").under("p").mergedInto("p", "2025-07-01"),
                        commune("a").under("b").alive()))
                .containsExactly(new ParentNotValid(A, B, JULY));
    }

    @Test
    void noticesAnUnknownParent() {
        assertThat(violations(commune("a").under("b").alive())).containsExactly(new ParentNotValid(A, B, BEGINNING));
    }

    @Test
    void noticesACycle() {
        assertThat(violations(
                        commune("a").under("b").alive(), commune("b").under("a").alive()))
                .containsExactly(new UnderItself(A, BEGINNING), new UnderItself(B, BEGINNING));
    }

    @Test
    void noticesAUnitUnderItself() {
        assertThat(violations(commune("a").under("a").alive())).containsExactly(new UnderItself(A, BEGINNING));
    }

    @Test
    void noticesASuccessorThatIsNotThere() {
        assertThat(violations(
                        province("p").alive(),
                        commune("a").under("p").splitInto("p", List.of("b"), "2025-07-01"),
                        commune("b").under("p").ended("2025-07-01")))
                .containsExactly(new SuccessorNotValid(A, B, JULY));
    }

    private static List<Violation> violations(Unit... units) {
        return new TreeLaws(UnitTree.of(List.of(units))).violations();
    }
}
