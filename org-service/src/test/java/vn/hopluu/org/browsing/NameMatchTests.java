package vn.hopluu.org.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTests {

    @ParameterizedTest
    @CsvSource({
        "cuong gian, EXACT",
        "xa cuong gian, EXACT",
        "cuong gi, PREFIX",
        "xa cu, PREFIX",
        "gian, WORDS",
        "gian cuong, WORDS",
        "ong gi, CONTAINS"
    })
    void ranksHowWellANameFits(String search, NameMatch match) {
        assertThat(NameMatch.of(search, "xa cuong gian")).isEqualTo(match);
    }

    @Test
    void doesNotFitWhatIsNotInTheName() {
        assertThat(NameMatch.of("tuong son", "xa cuong gian")).isNull();
    }
}
