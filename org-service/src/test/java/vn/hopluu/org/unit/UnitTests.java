package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hopluu.org.unit.UnitFixture.commune;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTests {

    private static final UnitId ID = new UnitId("a");

    @Test
    void hasTheNameOfTheDay() {
        Unit unit = commune("a").named("Old").renamed("New", "2025-01-01").alive();

        assertThat(unit.on(LocalDate.parse("2024-12-31"))).map(Span::name).contains("Old");
        assertThat(unit.on(LocalDate.parse("2025-01-01"))).map(Span::name).contains("New");
    }

    @Test
    void isNotThereBeforeItIsFoundedNorOnTheDayItEnds() {
        Unit unit = commune("a").founded("2021-01-01").ended("2025-07-01");

        assertThat(unit.on(LocalDate.parse("2020-12-31"))).isEmpty();
        assertThat(unit.on(LocalDate.parse("2025-06-30"))).isPresent();
        assertThat(unit.on(LocalDate.parse("2025-07-01"))).isEmpty();
        assertThat(unit.ended()).contains(LocalDate.parse("2025-07-01"));
    }

    @Test
    void isCalledByItsLastNameWhenItIsGone() {
        Unit unit = commune("a").named("Old").renamed("Last", "2025-01-01").ended("2025-07-01");

        assertThat(unit.onOrLast(LocalDate.parse("2026-01-01")).name()).isEqualTo("Last");
    }

    @Test
    void hasNoHoleInItsLife() {
        List<Span> holed = List.of(span("2020-01-01", "2021-01-01"), span("2021-01-02", "2022-01-01"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(ID, holed, null));
    }

    @Test
    void handsOverOnTheDayItEnds() {
        Successor late = new Successor(new UnitId("b"), LocalDate.parse("2022-01-02"), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(ID, List.of(span("2020-01-01", "2022-01-01")), late));
    }

    @Test
    void needsAtLeastOneSpan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(ID, List.of(), null));
    }

    @Test
    void keepsNamesComposed() {
        String decomposed = Normalizer.normalize("Xã Cương Gián", Normalizer.Form.NFD);
        Span span = new Span(LocalDate.EPOCH, null, decomposed, UnitKind.COMMUNE, null, null, null);

        assertThat(span.name()).isEqualTo("Xã Cương Gián");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xa", "xã", "a b", "a/b"})
    void hasAPlainIdentity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(text));
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to), "A", UnitKind.COMMUNE, null, null, null);
    }
}
