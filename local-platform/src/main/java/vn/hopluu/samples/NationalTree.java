package vn.hopluu.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * The units of the whole country as a file that org-service imports.
 *
 * <p>The provinces and communes of today are real. <b>What was before 2025-07-01 is invented</b>, and says so in its identities
 * ({@code gia-lap-…}) and names (<i>giả lập</i>): each commune came out of three, these stood under districts of fifteen, and 29
 * provinces went into others, so that there were 63.
 */
public final class NationalTree {

    public static final int PROVINCES = 34;
    public static final int COMMUNES = 3_321;

    private static final String BEGINNING = "2020-01-01";
    private static final String DAY = "2025-07-01";
    private static final int MERGED_PROVINCES = 63 - PROVINCES;
    private static final int COMMUNES_OF_A_DISTRICT = 5;
    private static final int PREDECESSORS = 3;

    private final List<String> lines = new ArrayList<>();

    private NationalTree() {}

    private record Fact(String code, String name, String province) {

        static Fact of(String line) {
            String[] cells = line.split(",", -1);
            return new Fact(cells[0], cells[1], cells[2]);
        }
    }

    /** As CSV, a line for each unit below the header. */
    public static String csv() {
        NationalTree tree = new NationalTree();
        tree.lines.add("unit,from,to,name,kind,parent,code,electronicIdentifier,successor,otherSuccessors");
        tree.addAll(facts());
        return String.join("\r\n", tree.lines) + "\r\n";
    }

    /** How many units there are in the file. */
    public static int size() {
        return (int) csv().lines().count() - 1;
    }

    private static List<Fact> facts() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NationalTree.class.getResourceAsStream("viet-nam-2025.csv")), UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Fact::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addAll(List<Fact> facts) {
        var byProvince = facts.stream().collect(groupingBy(Fact::province, LinkedHashMap::new, toList()));
        List<Fact> provinces = byProvince.getOrDefault("", List.of());
        for (int i = 0; i < provinces.size(); i++) {
            addProvince(
                    provinces.get(i),
                    i < MERGED_PROVINCES,
                    byProvince.getOrDefault(provinces.get(i).code(), List.of()));
        }
    }

    /** @param merged whether half of its former districts stood under a province that went into it */
    private void addProvince(Fact province, boolean merged, List<Fact> communes) {
        String id = "vn-" + province.code();
        String former = merged ? "gia-lap-tinh-" + province.code() : id;
        add(id, BEGINNING, "", province.name(), "PROVINCE", "", province.code(), "");
        if (merged) {
            add(former, BEGINNING, DAY, "Tỉnh giả lập " + province.code(), "PROVINCE", "", "", id);
        }
        for (int i = 0; i < communes.size(); i++) {
            String district = "gia-lap-huyen-" + province.code() + "-" + i / COMMUNES_OF_A_DISTRICT;
            if (i % COMMUNES_OF_A_DISTRICT == 0) {
                String name = "Huyện giả lập " + province.code() + "-" + i / COMMUNES_OF_A_DISTRICT;
                add(district, BEGINNING, DAY, name, "DISTRICT", i < communes.size() / 2 ? id : former, "", id);
            }
            addCommune(communes.get(i), id, district);
        }
    }

    private void addCommune(Fact commune, String province, String district) {
        String id = "vn-" + commune.code();
        add(id, DAY, "", commune.name(), "COMMUNE", province, commune.code(), "");
        for (int i = 1; i <= PREDECESSORS; i++) {
            String number = commune.code() + "-" + i;
            add("gia-lap-xa-" + number, BEGINNING, DAY, "Xã giả lập " + number, "COMMUNE", district, "", id);
        }
    }

    private void add(
            String unit,
            String from,
            String to,
            String name,
            String kind,
            String parent,
            String code,
            String successor) {
        lines.add(String.join(",", unit, from, to, name, kind, parent, code, "", successor, ""));
    }
}
