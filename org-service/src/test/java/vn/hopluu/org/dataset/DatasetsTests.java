package vn.hopluu.org.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;

class DatasetsTests {

    @Test
    void givesNothingUnlessAsked() {
        assertThat(datasets("").chosen()).isEmpty();
    }

    @Test
    void refusesToStartWithADatasetItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> datasets("atlantis"))
                .withMessageContainingAll("HOPLUU_DATASET", "atlantis", "ha-tinh");
    }

    private static Datasets datasets(String name) {
        return new Datasets(JsonMapper.shared(), new OrgSettings("org", name, new Topic(4, (short) 1)));
    }
}
