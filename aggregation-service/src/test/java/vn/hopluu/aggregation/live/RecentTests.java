package vn.hopluu.aggregation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.total;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.board.Entry;

class RecentTests {

    private final Recent recent = new Recent(2, Map.of(0, 5L));

    private void put(String unit, int offset) {
        recent.put(new Change(0, new Entry(total("2024-H1", unit, "tinh", offset), offset)));
    }

    @Test
    void keepsTheNewestOfEachScope() {
        put("xa-a", 5);
        put("xa-a", 6);

        assertThat(recent.all()).extracting(Change::offset).containsExactly(6L);
        assertThat(recent.floor(0)).isEqualTo(5);
    }

    @Test
    void letsGoOfWhatViewsHold() {
        put("xa-a", 5);
        put("xa-b", 6);

        recent.trim(Map.of(0, 6L));

        assertThat(recent.all()).extracting(Change::offset).containsExactly(6L);
        assertThat(recent.floor(0)).isEqualTo(6);
    }

    @Test
    void saysWhatItHadToLetGoForWantOfRoom() {
        put("xa-a", 5);
        put("xa-b", 6);
        put("xa-c", 7);

        assertThat(recent.all()).extracting(Change::offset).containsExactly(6L, 7L);
        assertThat(recent.floor(0)).isEqualTo(6);
    }
}
