package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.topology.Reports.accepted;
import static vn.hopluu.aggregation.topology.Reports.awaitingApproval;
import static vn.hopluu.aggregation.topology.Reports.correctionRequested;
import static vn.hopluu.aggregation.topology.Reports.due;
import static vn.hopluu.aggregation.topology.Reports.inAStateAddedLater;
import static vn.hopluu.aggregation.topology.Reports.lifted;
import static vn.hopluu.aggregation.topology.Reports.occurredAt;
import static vn.hopluu.aggregation.topology.Reports.returned;
import static vn.hopluu.aggregation.topology.Reports.submitted;
import static vn.hopluu.aggregation.topology.Reports.submittedLate;
import static vn.hopluu.aggregation.topology.Structure.NOW;
import static vn.hopluu.aggregation.topology.Structure.THEN;
import static vn.hopluu.aggregation.topology.Units.endedWithoutSuccessor;
import static vn.hopluu.aggregation.topology.Units.standing;
import static vn.hopluu.aggregation.topology.Units.unit;
import static vn.hopluu.aggregation.topology.Units.withdrawn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookkeepingTests {

    private final BooksInMemory books = new BooksInMemory();

    @BeforeEach
    void twoCommunesOfADistrict() {
        books.record(unit("xa-a", 1, "huyen", "tinh"));
        books.record(unit("xa-b", 1, "huyen", "tinh"));
    }

    @Test
    void countsAReportInItsOwnScopeAndInEveryOneAbove() {
        books.record(submitted("xa-a", 2, 3));

        for (String unit : List.of("xa-a", "huyen", "tinh")) {
            assertThat(contests(THEN, unit)).isEqualTo(new BasisTotal(1, BigDecimal.valueOf(3)));
            assertThat(contests(NOW, unit)).isEqualTo(new BasisTotal(1, BigDecimal.valueOf(3)));
        }
    }

    @Test
    void namesTheUnitAboveInEachScope() {
        books.record(due("xa-a"));

        assertThat(parent("xa-a")).isEqualTo("huyen");
        assertThat(parent("huyen")).isEqualTo("tinh");
        assertThat(parent("tinh")).isNull();
    }

    @Test
    void countsADueReportAsExpectedAndNothingElse() {
        books.record(due("xa-a"));

        assertThat(books.total(THEN, "tinh").counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(contests(THEN, "tinh")).isEqualTo(BasisTotal.NONE);
        assertThat(books.total(THEN, "tinh").asOf()).isNull();
    }

    @Test
    void tellsABlankFromAZero() {
        books.record(submitted("xa-a", 2, 0, null));

        assertThat(contests(THEN, "tinh")).isEqualTo(new BasisTotal(1, BigDecimal.ZERO));
        assertThat(line(THEN, "tinh", "PRESS_ITEMS").submitted()).isEqualTo(BasisTotal.NONE);
        assertThat(line(THEN, "tinh", "PRESS_ITEMS").expected()).isEqualTo(1);
    }

    @Test
    void countsARepeatedMessageOnce() {
        books.record(submitted("xa-a", 2, 3));
        books.record(submitted("xa-a", 2, 3));

        assertThat(contests(THEN, "tinh").reported()).isEqualTo(1);
    }

    @Test
    void ignoresAnOlderStateThatArrivesLate() {
        books.record(submitted("xa-a", 4, 5));
        books.record(returned("xa-a", 3));

        assertThat(contests(THEN, "tinh").total()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(books.total(THEN, "tinh").counts().returned()).isZero();
    }

    @Test
    void countsACorrectedReportOnce() {
        books.record(accepted("xa-a", 3, 7));
        books.record(correctionRequested("xa-a", 4, 7));
        assertThat(line(THEN, "tinh", "CONTESTS").accepted().total()).isEqualTo(BigDecimal.valueOf(7));

        books.record(submitted("xa-a", 5, 4));

        assertThat(contests(THEN, "tinh")).isEqualTo(new BasisTotal(1, BigDecimal.valueOf(4)));
        assertThat(line(THEN, "tinh", "CONTESTS").accepted()).isEqualTo(BasisTotal.NONE);
    }

    @Test
    void takesAReturnedReportOutOfBothBases() {
        books.record(accepted("xa-b", 2, 1));
        books.record(accepted("xa-a", 2, 3));
        books.record(returned("xa-a", 3));

        assertThat(books.total(THEN, "huyen").counts()).isEqualTo(new Counts(2, 1, 1, 0, 1, 1));
        assertThat(contests(THEN, "huyen")).isEqualTo(new BasisTotal(1, BigDecimal.ONE));
    }

    @Test
    void takesAReportThatIsLiftedOutOfWhatIsExpected() {
        books.record(accepted("xa-b", 2, 1));
        books.record(accepted("xa-a", 2, 3));
        books.record(lifted("xa-a", 3, 3));

        assertThat(books.total(THEN, "huyen").counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 1));
        assertThat(line(THEN, "huyen", "CONTESTS").expected()).isEqualTo(1);
        assertThat(contests(NOW, "tinh")).isEqualTo(new BasisTotal(1, BigDecimal.ONE));
        assertThat(books.total(THEN, "xa-a").countsNothing()).isTrue();
    }

    @Test
    void countsAReportThatIsOwedOnceMore() {
        books.record(lifted("xa-a", 2, 3));
        books.record(unit("xa-a", 2, "tinh"));
        assertThat(books.totals()).isEmpty();

        books.record(submitted("xa-a", 3, 3));

        assertThat(books.total(THEN, "tinh").counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 0));
        assertThat(books.total(THEN, "huyen").countsNothing()).isTrue();
    }

    @Test
    void countsAReportThatWaitsForApprovalAsNotSent() {
        books.record(awaitingApproval("xa-a", 2));

        assertThat(books.total(THEN, "tinh").counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(books.total(THEN, "tinh").asOf()).isNull();
    }

    @Test
    void keepsWhatIsInForceWhileADraftIsWorkedOn() {
        books.record(submitted("xa-a", 2, 5));
        books.record(Reports.withdrawn("xa-a", 3, 3));

        assertThat(books.total(THEN, "tinh").counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 1));
        assertThat(contests(THEN, "tinh").total()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(books.total(THEN, "tinh").asOf()).isEqualTo(occurredAt(3));
    }

    @Test
    void countsAReportInAStateThatIsNotKnownByWhatIsInForce() {
        books.record(inAStateAddedLater("xa-a", 2, 5));

        assertThat(books.total(THEN, "tinh").counts()).isEqualTo(new Counts(1, 1, 1, 0, 0, 0));
        assertThat(contests(THEN, "tinh").total()).isEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void keepsLateApartFromOnTime() {
        books.record(submitted("xa-a", 2, 1));
        books.record(submittedLate("xa-b", 3, 1));

        assertThat(books.total(THEN, "huyen").counts()).isEqualTo(new Counts(2, 2, 1, 1, 0, 0));
        assertThat(books.total(THEN, "huyen").asOf()).isEqualTo(occurredAt(3));
    }

    @Test
    void letsAReportWaitUntilItsUnitIsKnown() {
        books.record(submitted("xa-c", 2, 3));
        assertThat(books.totals()).isEmpty();

        books.record(unit("xa-c", 1, "tinh"));

        assertThat(contests(THEN, "tinh").total()).isEqualTo(BigDecimal.valueOf(3));
    }

    @Test
    void movesNowAndLeavesThenAlone() {
        books.record(submitted("xa-a", 2, 3));
        books.record(standing("xa-a", 2, List.of("huyen", "tinh"), "xa-moi", List.of("tinh")));

        assertThat(contests(THEN, "huyen").total()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(contests(NOW, "xa-moi").total()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(contests(NOW, "tinh").total()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(books.total(NOW, "huyen").countsNothing()).isTrue();
        assertThat(books.total(NOW, "xa-a").countsNothing()).isTrue();
    }

    @Test
    void addsMergedUnitsUnderTheirSuccessor() {
        books.record(submitted("xa-a", 2, 3));
        books.record(submitted("xa-b", 2, 4));
        books.record(standing("xa-a", 2, List.of("huyen", "tinh"), "xa-moi", List.of("tinh")));
        books.record(standing("xa-b", 2, List.of("huyen", "tinh"), "xa-moi", List.of("tinh")));

        assertThat(contests(NOW, "xa-moi")).isEqualTo(new BasisTotal(2, BigDecimal.valueOf(7)));
    }

    @Test
    void countsAUnitThatEndedWithoutSuccessorOnlyThen() {
        books.record(submitted("xa-a", 2, 3));
        books.record(endedWithoutSuccessor("xa-a", 2, "huyen", "tinh"));

        assertThat(contests(THEN, "tinh").reported()).isEqualTo(1);
        assertThat(books.total(NOW, "tinh").countsNothing()).isTrue();
    }

    @Test
    void countsAUnitThatIsFoundedOnceMoreAfterItsFoundingWasWithdrawn() {
        books.record(withdrawn("xa-c", 2));
        books.record(submitted("xa-c", 2, 3));
        assertThat(contests(THEN, "xa-c").reported()).isEqualTo(1);
        assertThat(books.total(THEN, "tinh").countsNothing()).isTrue();

        books.record(unit("xa-c", 3, "tinh"));

        assertThat(contests(THEN, "tinh").total()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(contests(NOW, "tinh").total()).isEqualTo(BigDecimal.valueOf(3));
    }

    @Test
    void ignoresAnOlderPlaceOfAUnitThatArrivesLate() {
        books.record(unit("xa-a", 3, "tinh"));
        books.record(due("xa-a"));
        books.record(unit("xa-a", 2, "huyen", "tinh"));

        assertThat(books.total(THEN, "huyen").countsNothing()).isTrue();
    }

    private BasisTotal contests(Structure structure, String unit) {
        return line(structure, unit, "CONTESTS").submitted();
    }

    private LineTotal line(Structure structure, String unit, String indicator) {
        return Objects.requireNonNullElse(books.total(structure, unit).lines().get(indicator), LineTotal.NONE);
    }

    private @Nullable String parent(String unit) {
        return books.total(THEN, unit).parent();
    }
}
