package vn.hopluu.org.dataset;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** The demonstration data, for tests that want a real tree. */
public final class HaTinh {

    public static final List<Unit> UNITS =
            new Datasets(JsonMapper.shared(), new OrgSettings("org", "ha-tinh", new Topic(4, (short) 1))).chosen();

    public static final UnitTree TREE = UnitTree.of(UNITS);

    private HaTinh() {}

    public static Unit unit(String id) {
        return TREE.unit(new UnitId(id)).orElseThrow();
    }
}
