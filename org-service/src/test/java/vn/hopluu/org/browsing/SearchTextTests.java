package vn.hopluu.org.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

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
        assertThat(SearchText.of(search).match("xa cuong gian")).isEqualTo(match);
    }

    @Test
    void doesNotFitWhatIsNotInTheName() {
        assertThat(SearchText.of("tuong son").match("xa cuong gian")).isNull();
    }
}
