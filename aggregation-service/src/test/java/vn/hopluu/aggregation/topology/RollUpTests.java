package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.topology.Sign.MINUS;
import static vn.hopluu.aggregation.topology.Sign.PLUS;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hopluu.aggregation.topology.PublishedReport.Line;

class RollUpTests {

    private final BooksInMemory books = new BooksInMemory();
    private final Tally tally = new Tally(books, new Scope("F", "2024-H1", Structure.THEN, "tinh"), "LINE", 'S');

    @Test
    void takesTheLeastOfWhatIsLeft() {
        BasisTotal three = counted(RollUp.MINIMUM, "7", "-0.5", "2");

        assertThat(three).isEqualTo(new BasisTotal(3, new BigDecimal("-0.5")));
        assertThat(RollUp.MINIMUM.apply(MINUS, three, share("-0.5"), tally))
                .isEqualTo(new BasisTotal(2, BigDecimal.TWO));
    }

    @Test
    void takesTheGreatestOfWhatIsLeft() {
        BasisTotal four = counted(RollUp.MAXIMUM, "-7", "10", "9.999999", "10");
        BasisTotal three = RollUp.MAXIMUM.apply(MINUS, four, share("10"), tally);

        assertThat(three).isEqualTo(new BasisTotal(3, BigDecimal.TEN));
        assertThat(RollUp.MAXIMUM.apply(MINUS, three, share("10"), tally))
                .isEqualTo(new BasisTotal(2, new BigDecimal("9.999999")));
    }

    @Test
    void ordersFiguresOfAllTheDigitsTheyMayHave() {
        String largest = "9".repeat(30) + '.' + "9".repeat(20);

        assertThat(counted(RollUp.MAXIMUM, "0", "-" + largest, largest).total()).isEqualTo(new BigDecimal(largest));
        assertThat(tally.least()).isEqualTo(new BigDecimal("-" + largest));
    }

    @Test
    void countsWhoSaysYes() {
        assertThat(counted(RollUp.COUNT_OF_YES, "1", "0", "1")).isEqualTo(new BasisTotal(3, BigDecimal.TWO));
    }

    @Test
    void keepsAnAverageExactAndShowsItRounded() {
        BasisTotal three = counted(RollUp.AVERAGE, "1", "1", "0");

        assertThat(three)
                .isEqualTo(new BasisTotal(3, new BigDecimal("0.666667"), BigDecimal.TWO, BigDecimal.valueOf(3)));
        assertThat(RollUp.AVERAGE.apply(MINUS, three, share("0"), tally).total())
                .isEqualTo(BigDecimal.ONE);
    }

    @Test
    void aRatioOfNothingIsBlankThoughItWasReported() {
        assertThat(RollUp.PERCENTAGE.apply(PLUS, BasisTotal.NONE, share("0", "0"), tally))
                .isEqualTo(new BasisTotal(1, null, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void tellsAPercentageInHundredths() {
        assertThat(RollUp.PERCENTAGE
                        .apply(PLUS, BasisTotal.NONE, share("2", "3"), tally)
                        .total())
                .isEqualTo(new BigDecimal("66.666667"));
        assertThat(RollUp.RATIO
                        .apply(PLUS, BasisTotal.NONE, share("2", "3"), tally)
                        .total())
                .isEqualTo(new BigDecimal("0.666667"));
    }

    @ParameterizedTest
    @EnumSource(RollUp.class)
    void leavesNothingBehindOnceAllIsTakenBack(RollUp rollUp) {
        BasisTotal two = counted(rollUp, "3", "0");
        BasisTotal one = rollUp.apply(MINUS, two, share("3"), tally);

        assertThat(rollUp.apply(MINUS, one, share("0"), tally)).isEqualTo(BasisTotal.NONE);
        assertThat(tally.least()).isNull();
    }

    /** An earlier version counted who reported, and nothing more. */
    @ParameterizedTest
    @EnumSource(RollUp.class)
    void staysBlankUntilWhatWasCountedWithoutFiguresIsTakenBack(RollUp rollUp) {
        BasisTotal earlier = new BasisTotal(1, null);
        BasisTotal two = rollUp.apply(PLUS, earlier, share("5"), tally);
        assertThat(two).isEqualTo(new BasisTotal(2, null));

        BasisTotal one = rollUp.apply(MINUS, two, share("3"), tally);
        assertThat(rollUp.apply(MINUS, one, share("5"), tally)).isEqualTo(BasisTotal.NONE);
        assertThat(tally.least()).isNull();
    }

    @Test
    void doesNotTotalWhatItDoesNotKnow() {
        assertThat(RollUp.of(new Line("LINE", "ADDED_LATER"))).isEqualTo(RollUp.NONE);
        assertThat(RollUp.of(new Line("LINE", "RATIO"))).isEqualTo(RollUp.NONE);
    }

    private BasisTotal counted(RollUp rollUp, String... figures) {
        BasisTotal total = BasisTotal.NONE;
        for (String figure : figures) {
            total = rollUp.apply(PLUS, total, share(figure), tally);
        }
        return total;
    }

    private static Share share(String figure) {
        return share(figure, "1");
    }

    private static Share share(String figure, String of) {
        return new Share(new BigDecimal(figure), new BigDecimal(of));
    }
}
