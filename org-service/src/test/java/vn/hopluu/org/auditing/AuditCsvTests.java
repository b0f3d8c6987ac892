package vn.hopluu.org.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Entry;
import vn.hopluu.org.audit.FieldChange;
import vn.hopluu.org.audit.Who;

/** No cell is a formula, whatever the list separator is where the file is opened. */
class AuditCsvTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1                    | '=1+1
            @SUM(A1)                | '@SUM(A1)
            ＝1+1                   | '＝1+1
            Sở;=cmd                 | Sở;'=cmd
            Sở;+84                  | Sở;'+84
            Sở; Ban - Ngành         | Sở; Ban - Ngành
            a=b                     | a=b
            """)
    void givesWhatWouldBeAFormulaAnApostrophe(String before, String told) throws IOException {
        assertThat(written(before)).endsWith("," + told + "\r\n");
    }

    private static String written(String after) throws IOException {
        var to = new ByteArrayOutputStream();
        var csv = new AuditCsv(to);
        csv.write(new Entry(
                "CLIENT|a-client|1",
                Instant.parse("2026-01-31T07:15:00Z"),
                new Who("an-administrator", null, null),
                null,
                null,
                "REGISTER_CLIENT",
                Audited.CLIENT,
                "a-client",
                null,
                List.of(),
                List.of(new FieldChange("/name", null, after))));
        csv.end();
        return to.toString(StandardCharsets.UTF_8);
    }
}
