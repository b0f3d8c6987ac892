package vn.hopluu.systemtests.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import vn.hopluu.benchmarks.client.Http;

/**
 * An invented province beside the real one. Its first district is acted on; that it never changes makes each relation one and
 * the same on every day.
 */
public final class World {

    public static final String PROVINCE = "gia-lap-tinh";
    static final String UNIT = "gia-lap-huyen-mot";
    static final String BELOW = "gia-lap-xa-mot";
    static final String BESIDE = "gia-lap-huyen-hai";
    static final String BELOW_THE_SIBLING = "gia-lap-xa-hai";
    static final String OTHER_PROVINCE = "tinh-ha-tinh";

    private static final String FILE = """
            unit,from,to,name,kind,parent
            gia-lap-tinh,2000-01-01,,Tỉnh giả lập,PROVINCE,
            gia-lap-huyen-mot,2000-01-01,,Huyện giả lập một,DISTRICT,gia-lap-tinh
            gia-lap-huyen-hai,2000-01-01,,Huyện giả lập hai,DISTRICT,gia-lap-tinh
            gia-lap-xa-mot,2000-01-01,,Xã giả lập một,COMMUNE,gia-lap-huyen-mot
            gia-lap-xa-hai,2000-01-01,,Xã giả lập hai,COMMUNE,gia-lap-huyen-hai
            """;

    private World() {}

    /** Twice is as good as once. */
    public static void enter(Http http) {
        http.send("POST", "/api/imports/units", BodyPublishers.ofString(FILE), Map.of("Content-Type", "text/csv"))
                .successful();
    }

    /** Where a right is held that stands so to {@link #UNIT}. */
    static List<String> units(Relation relation) {
        return switch (relation) {
            case OWN -> List.of(UNIT);
            case ANCESTOR -> List.of(PROVINCE);
            case DESCENDANT -> List.of(BELOW);
            case SIBLING -> List.of(BESIDE);
            case FOREIGN -> List.of(OTHER_PROVINCE, BELOW_THE_SIBLING);
            case EVERYWHERE -> List.of("*");
        };
    }
}
