package vn.hopluu.org.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

class SearchTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate JUNE_2024 = LocalDate.parse("2024-06-14");

    @Test
    void findsANameWithoutItsMarks() {
        assertThat(find("cuong gian", null, null, null)).containsExactly("xa-cuong-gian", "xa-co-dam-2025");
        assertThat(find("CƯƠNG GIÁN", null, null, null)).startsWith("xa-cuong-gian");
        assertThat(find("duc tho", null, null, null)).contains("huyen-duc-tho");
    }

    @Test
    void findsFormerNames() {
        assertThat(find("nguyen du", null, null, null)).contains("phuong-nguyen-du");
        assertThat(find("tuong son", null, null, null)).startsWith("xa-tuong-son");
    }

    @Test
    void leadsFromTheNameOfOneThatIsGoneToWhoStandsInItsPlace() {
        List<Found> found = found("tuong son", null, null, null);

        assertThat(found).extracting(one -> one.at().id().value()).containsExactly("xa-tuong-son", "xa-thach-lac-2025");
        assertThat(found.getFirst().at().unit().successor())
                .isEqualTo(new Successor(new UnitId("xa-thach-lac-2025"), LocalDate.parse("2025-07-01"), List.of()));
        assertThat(found.getFirst().otherName()).isNull();
        assertThat(found.getFirst().through()).isNull();
        assertThat(found.getLast().otherName()).isEqualTo("Xã Tượng Sơn");
        assertThat(found.getLast().through()).isEqualTo(new UnitId("xa-tuong-son"));
    }

    @Test
    void leadsThroughSeveralGenerationsAndToEveryPartOfOneThatWasSplit() {
        assertThat(find("ky loi", null, UnitKind.COMMUNE, "tinh-ha-tinh"))
                .contains("phuong-song-tri", "phuong-vung-ang", "phuong-hoanh-son");
        assertThat(find("tran phu", TODAY, null, null)).startsWith("phuong-tran-phu-2025");
    }

    @Test
    void leadsToNobodyWhileTheUnitIsStillThere() {
        assertThat(find("tuong son", JUNE_2024, null, null)).containsExactly("xa-tuong-son");
        assertThat(find("tuong son", TODAY, null, null)).containsExactly("xa-thach-lac-2025");
    }

    @Test
    void tellsByWhichFormerNameItFound() {
        assertThat(found("nguyen du", null, null, null))
                .filteredOn(one -> one.at().id().equals(new UnitId("phuong-nguyen-du")))
                .extracting(Found::otherName, Found::through)
                .containsExactly(tuple("Phường Nguyễn Du", null));
    }

    @Test
    void putsUnitsOfTodayBeforeThoseThatAreGone() {
        assertThat(find("tran phu", null, null, null)).startsWith("phuong-tran-phu-2025");
    }

    @Test
    void putsTheBestMatchFirst() {
        assertThat(find("thach ha", null, null, null)).startsWith("xa-thach-ha-2025");
    }

    @Test
    void showsOnlyUnitsOfTheDay() {
        assertThat(find(null, JUNE_2024, UnitKind.DISTRICT, null)).hasSize(13);
        assertThat(find(null, TODAY, UnitKind.DISTRICT, null)).isEmpty();
        assertThat(find("thanh sen", JUNE_2024, null, null)).isEmpty();
    }

    @Test
    void showsOnlyUnitsUnderTheParentOfTheDay() {
        assertThat(find(null, JUNE_2024, null, "huyen-nghi-xuan")).hasSize(17).contains("xa-cuong-gian");
        assertThat(find(null, null, null, "huyen-nghi-xuan")).contains("xa-cuong-gian");
    }

    @Test
    void findsTheRootByItsKind() {
        assertThat(find(null, null, UnitKind.PROVINCE, null)).containsExactly("tinh-ha-tinh");
    }

    @Test
    void listsAllForABlankSearchAndNoneForOneWithoutLetters() {
        assertThat(find("  ", null, null, null)).hasSize(317);
        assertThat(find("?!", null, null, null)).isEmpty();
    }

    private static List<String> find(
            @Nullable String words, @Nullable LocalDate date, @Nullable UnitKind kind, @Nullable String parent) {
        return found(words, date, kind, parent).stream()
                .map(one -> one.at().id().value())
                .toList();
    }

    private static List<Found> found(
            @Nullable String words, @Nullable LocalDate date, @Nullable UnitKind kind, @Nullable String parent) {
        FindUnits wanted = new FindUnits(words, date, kind, parent == null ? null : new UnitId(parent), null, null);
        return new Search(HaTinh.TREE, TODAY).find(wanted);
    }
}
