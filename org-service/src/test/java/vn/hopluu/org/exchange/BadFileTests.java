package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.exchange.FileFixture.faultsOfActs;
import static vn.hopluu.org.exchange.FileFixture.faultsOfUnits;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Files that are not what they should be, and what is told of each line. */
class BadFileTests {

    private static final String UNITS = "unit,from,to,name,kind,parent,successor,otherSuccessors\n";
    private static final String ACTS =
            "act,effective,legalBasis,title,note,change,unit,name,parent,into,from,mainSuccessor,successor\n";

    @Test
    void namesTheLineOfEverythingThatCannotBeRead() {
        assertThat(faultsOfUnits(UNITS
                        + "p,2020-01-01,,Tỉnh,PROVINCE,,,\n"
                        + "a,01/02/2020,,Xã,COMMUNE,p,,\n"
                        + "b,2020-01-01,,Xã,VILLAGE,p,,\n"
                        + "c,2020-01-01,, ,COMMUNE,p,,\n"
                        + "Xã D,2020-01-01,,Xã,COMMUNE,P!,,\n"
                        + ",2020-01-01,,Xã,COMMUNE,p,,\n"
                        + "e,2020-01-01,,Xã\0,COMMUNE,p,,\n"))
                .containsExactly(
                        "3 not-a-date",
                        "4 not-one-of",
                        "5 required",
                        "6 not-an-identity",
                        "6 not-an-identity",
                        "7 required",
                        "8 not-a-text");
    }

    @Test
    void namesTheLineOfEverythingThatIsNoLife() {
        assertThat(faultsOfUnits(UNITS
                        + "a,2020-01-01,2021-01-01,A,COMMUNE,p,,\n"
                        + "a,2021-02-01,2022-01-01,A,COMMUNE,p,,\n"
                        + "a,2021-12-01,,A,COMMUNE,p,,\n"
                        + "b,2020-01-01,2020-01-01,B,COMMUNE,p,,\n"
                        + "c,2020-01-01,2021-01-01,C,COMMUNE,p,a,\n"
                        + "c,2021-01-01,,C,COMMUNE,p,,\n"
                        + "d,2020-01-01,2021-01-01,D,COMMUNE,p,,a\n"))
                .containsExactlyInAnyOrder(
                        "3 span-not-adjoining",
                        "4 span-not-adjoining",
                        "5 span-without-days",
                        "6 successor-before-end",
                        "8 required");
        assertThat(faultsOfUnits(UNITS + "a,2020-01-01,,A,COMMUNE,p,b,\n")).containsExactly("2 required");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        assertThat(faultsOfUnits(UNITS
                        + "\n"
                        + "p,2020-01-01,,\"Tỉnh\r\ncó hai\ndòng\",PROVINCE,,,\r\n"
                        + "a,x,,A,COMMUNE,p,,\n"))
                .containsExactly("6 not-a-date");
    }

    @Test
    void readsTheOtherLinesBesidesThoseWithTooFewOrTooManyCells() {
        assertThat(faultsOfUnits(UNITS + "a,2020-01-01\n" + "b,x,,B,COMMUNE,p,,\n" + "c,2020-01-01,,C,COMMUNE,p,,,,\n"))
                .containsExactly("2 wrong-number-of-cells", "4 wrong-number-of-cells", "3 not-a-date");
    }

    @Test
    void wantsQuotationMarksInPairs() {
        assertThat(faultsOfUnits(UNITS + "p,2020-01-01,,P,PROVINCE,,,\na,2020-01-01,,\"A,COMMUNE,p,,\n"))
                .containsExactly("3 not-csv");
        assertThat(faultsOfUnits(UNITS + "a,2020-01-01,,\"A\"B,COMMUNE,p,,\n")).containsExactly("2 not-csv");
    }

    @Test
    void wantsEachColumnOnceAndKnown() {
        assertThat(faultsOfUnits("unit,unit,nam,from,kind\n"))
                .containsExactly("1 column-twice", "1 unknown-column", "1 missing-column");
        assertThat(faultsOfUnits("")).hasSize(4).allMatch("1 missing-column"::equals);
        assertThat(faultsOfUnits("{\"units\":[]}")).contains("1 unknown-column");
    }

    @Test
    void readsSemicolonsAndAnyOrderOfColumns() {
        assertThat(faultsOfUnits("kind;name;unit;from\nPROVINCE;Tỉnh A, B;p;2020-01-01\n"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(faults((UNITS + "a").getBytes(UTF_16), true)).containsExactly("1 not-utf-8");
        assertThat(faults(UNITS.getBytes(UTF_16LE), true)).isNotEmpty();
        assertThat(faults(new byte[] {'a', '\n', 'b', '\n', (byte) 0xC3, '('}, true))
                .containsExactly("3 not-utf-8");
        assertThat(faults(new byte[] {(byte) 0xC3}, true)).containsExactly("1 not-utf-8");
        assertThat(faults(new byte[] {(byte) 0xC3}, false)).containsExactly("1 not-utf-8");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(faults("{\n\"units\": [}".getBytes(UTF_8), false)).containsExactly("2 not-json");
        assertThat(faults("".getBytes(UTF_8), false)).isNotEmpty();
        assertThat(faults("[]".getBytes(UTF_8), false)).containsExactly("null required");
        assertThat(faults("{\"units\":[],\"more\":1}".getBytes(UTF_8), false)).containsExactly("null unknown-member");
        assertThat(faults("{\"units\":[7,null,{\"unit\":\"a\",\"spans\":[]}]}".getBytes(UTF_8), false))
                .containsExactly("null not-an-object", "null not-an-object", "null no-spans");
        assertThat(faults(("[".repeat(100_000)).getBytes(UTF_8), false)).hasSize(1);
    }

    @Test
    void standsAFieldOfTenMegabytes() {
        assertThat(faultsOfUnits(UNITS + "a,2020-01-01,," + "x".repeat(10 << 20) + ",COMMUNE,p,,\n"))
                .containsExactly("2 not-a-text");
    }

    @Test
    void countsAHundredThousandFaults() {
        assertThat(faultsOfUnits(UNITS + "a,b\n".repeat(100_000))).hasSize(100_000);
        StringBuilder many = new StringBuilder(UNITS);
        for (int i = 0; i < 100_000; i++) {
            many.append('u').append(i).append(",x,,A,COMMUNE,p,,\n");
        }
        assertThat(faultsOfUnits(many.toString())).hasSize(100_000);
    }

    @Test
    void namesTheLineOfEverythingThatIsWrongWithAnAct() {
        assertThat(faultsOfActs(ACTS
                        + "a,2025-07-01,1/NQ,Thử,,rename,x,Tên,,,,,\n"
                        + "a,2025-07-02,,,,move,x,,p,,,,\n"
                        + "a,,,,,raname,x,Tên,,,,,\n"
                        + "a,,,,,rename,x,Tên,p,,,,\n"
                        + "a,,,,,split,x,,,y Z,,,\n"
                        + "a,,,,,create,x,,,,,,\n"
                        + "b,2025-13-01,1/NQ,Thử,,dissolve,,,,,,,\n"
                        + "preview,2025-07-01,1/NQ,Thử,,dissolve,x,,,,,,\n"))
                .containsExactlyInAnyOrder(
                        "3 differs-within-act",
                        "4 not-one-of",
                        "5 cell-not-used",
                        "6 not-an-identity",
                        "7 required",
                        "7 required",
                        "8 not-a-date",
                        "8 required",
                        "9 act-twice");
    }

    private static List<String> faults(byte[] file, boolean csv) {
        List<InvalidField> faults = new ArrayList<>();
        FileFixture.readUnits(file, csv, faults);
        return FileFixture.texts(faults);
    }
}
