package vn.hopluu.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void writesABlankAsNullAndADecimalPlain() {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        values.put("CONTESTS", null);
        values.put("PRESS_ITEMS", new BigDecimal("1E+3"));

        assertThat(Json.MAPPER.writeValueAsString(Content.of(values)))
                .contains("\"CONTESTS\":null", "\"PRESS_ITEMS\":1000");
    }

    @Test
    void comparesFiguresByValueAndNotByScale() {
        var figure = Json.MAPPER.readValue("{\"reported\":1,\"total\":10.0}", Line.Figure.class);

        assertThat(figure).isEqualTo(new Line.Figure(1, BigDecimal.TEN));
    }

    @Test
    void ignoresWhatALaterVersionAdds() {
        var sent =
                "{\"report\":\"r\",\"state\":\"SUBMITTED\",\"revision\":2,\"version\":1,\"onTime\":true,\"later\":{}}";

        assertThat(Json.MAPPER.readValue(sent, Sent.class).version()).isEqualTo(1);
    }
}
