package vn.hopluu.org.dataset;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** The demonstration data, for tests that want a real tree. */
public final class HaTinh {

    /** The tree of 2020 and the acts since. */
    public static final LedgerEntry ENTRY = new Datasets(
                    JsonMapper.shared(), new OrgSettings("org", "ha-tinh", new Topic(4, (short) 1)))
            .chosen()
            .orElseThrow();

    public static final List<Unit> UNITS =
            History.EMPTY.with(ENTRY, Instant.EPOCH).outcome().units();

    public static final UnitTree TREE = UnitTree.of(UNITS);

    private HaTinh() {}

    public static Unit unit(String id) {
        return TREE.unit(new UnitId(id)).orElseThrow();
    }
}
