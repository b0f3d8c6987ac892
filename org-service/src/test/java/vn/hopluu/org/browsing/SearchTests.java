package vn.hopluu.org.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

class SearchTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate JUNE_2024 = LocalDate.parse("2024-06-14");

    @Test
    void findsANameWithoutItsMarks() {
        assertThat(find("cuong gian", null, null, null)).containsExactly("xa-cuong-gian");
        assertThat(find("CƯƠNG GIÁN", null, null, null)).containsExactly("xa-cuong-gian");
        assertThat(find("duc tho", null, null, null)).contains("huyen-duc-tho");
    }

    @Test
    void findsFormerNames() {
        assertThat(find("nguyen du", null, null, null)).contains("phuong-nguyen-du");
        assertThat(find("tuong son", null, null, null)).containsExactly("xa-tuong-son");
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
        FindUnits wanted = new FindUnits(words, date, kind, parent == null ? null : new UnitId(parent), null, null);
        return new Search(HaTinh.TREE, TODAY)
                .find(wanted).stream().map(UnitAt::id).map(UnitId::value).toList();
    }
}
