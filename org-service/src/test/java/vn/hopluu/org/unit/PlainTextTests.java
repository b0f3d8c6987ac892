package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xã Cương Gián | xa cuong gian
            Đức Thọ | duc tho
            THỊ TRẤN ĐỒNG LỘC | thi tran dong loc
            Sở Lao động - Thương binh và Xã hội | so lao dong thuong binh va xa hoi
            Phường Ngưỡng | phuong nguong
            """)
    void losesMarksCaseAndPunctuation(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void doesNotCareHowTheTextWasComposed() {
        String decomposed = Normalizer.normalize("Ngưỡng Đông", Normalizer.Form.NFD);

        assertThat(PlainText.of(decomposed)).isEqualTo(PlainText.of("Ngưỡng Đông"));
    }

    @Test
    void isEmptyForTextWithoutLettersAndDigits() {
        assertThat(PlainText.of(" …!? ")).isEmpty();
    }
}
