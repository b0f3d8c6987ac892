package vn.hopluu.org.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    private final UnitState one =
            TreeFixture.states(List.of(province("one").alive())).getFirst();
    private final UnitState two =
            TreeFixture.states(List.of(province("two").alive())).getFirst();

    @Test
    void hasTheSameVersionHoweverTheStoreListsItsDocuments() {
        assertThat(version(one, two)).isEqualTo(version(two, one));
    }

    @Test
    void hasAnotherVersionWhenAUnitChanges() {
        assertThat(version(one, two))
                .isNotEqualTo(version(one))
                .isNotEqualTo(version(one, two.withRevision(2)))
                .isNotEqualTo(version(one.withRevision(2), two));
    }

    private static String version(UnitState... states) {
        return Snapshot.of(List.of(states)).version();
    }
}
