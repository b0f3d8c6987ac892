package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.province;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;
import vn.hopluu.org.web.Refusal.InvalidField;

/** What is given out can be taken in again, and is the same. */
class RoundTripTests {

    private static final List<Unit> UNITS_THAT_HURT = List.of(
            province("p").named("Tỉnh \"A\", B; C").alive(),
            commune("a")
                    .under("p")
                    .named("=1+1")
                    .renamed("'=x", "2021-01-01")
                    .splitInto("b", List.of("-c", "p"), "2025-07-01"),
            commune("b").under("p").named("dòng một\ndòng hai").alive(),
            commune("-c").under("p").named(" - @ ").ended("2026-01-01"));

    private static final List<Act> EVERY_CHANGE = List.of(
            act("one", null, new Change.Rename(id("a"), "Xã \"Mới\"")),
            act(
                    "two",
                    "=ghi chú",
                    new Change.Create(id("n"), new Change.Founding("N", UnitKind.COMMUNE, id("p"), "01", "H27.1")),
                    new Change.Rename(id("a"), "+A"),
                    new Change.ChangeKind(id("a"), UnitKind.OTHER),
                    new Change.Recode(id("a"), "007", null),
                    new Change.Recode(id("b"), null, null),
                    new Change.Move(id("a"), id("p")),
                    new Change.Merge(List.of(id("a"), id("b")), id("c"), null),
                    new Change.Merge(
                            List.of(id("d")), id("m"), new Change.Founding("M", UnitKind.PROVINCE, null, null, null)),
                    new Change.Split(id("a"), List.of(id("b"), id("c")), id("b")),
                    new Change.Split(id("a"), List.of(id("b")), null),
                    new Change.Dissolve(id("a"), null),
                    new Change.Dissolve(id("b"), id("c"))));

    private final List<InvalidField> faults = new ArrayList<>();

    @Test
    void keepsUnits() {
        for (List<Unit> units : List.of(HaTinh.UNITS, UNITS_THAT_HURT)) {
            assertThat(FileFixture.readUnits(FileFixture.csv(FileFixture.units(units)), true, faults))
                    .isEqualTo(units);
            assertThat(FileFixture.readUnits(FileFixture.json(FileFixture.units(units)), false, faults))
                    .isEqualTo(units);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void keepsActs() {
        for (List<Act> acts : List.of(HaTinh.ENTRY.acts(), EVERY_CHANGE)) {
            assertThat(FileFixture.readActs(FileFixture.csv(FileFixture.acts(acts)), true, faults))
                    .isEqualTo(acts);
            assertThat(FileFixture.readActs(FileFixture.json(FileFixture.acts(acts)), false, faults))
                    .isEqualTo(acts);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void hasCellsForEveryChangeThereIs() {
        assertThat(Arrays.stream(ChangeCells.values()).map(ChangeCells::change))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(
                                Change.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::name)
                        .toList());
        assertThat(EVERY_CHANGE.getLast().changes()).hasAtLeastOneElementOfType(Change.Recode.class);
    }

    @Test
    void writesWhatSpreadsheetsReadRightly() {
        String csv = new String(FileFixture.csv(FileFixture.units(UNITS_THAT_HURT)), UTF_8);

        assertThat(csv)
                .startsWith(
                        "\uFEFFunit,from,to,name,kind,parent,code,electronicIdentifier,successor,otherSuccessors\r\n")
                .contains("\"Tỉnh \"\"A\"\", B; C\"")
                .contains(",'=1+1,")
                .doesNotContain(",=1+1,");
    }

    private static Act act(String id, @org.jspecify.annotations.Nullable String note, Change... changes) {
        return new Act(new ActId(id), LocalDate.parse("2025-07-01"), "1/NQ", "Thử, lần hai", note, List.of(changes));
    }

    private static UnitId id(String id) {
        return new UnitId(id);
    }
}
