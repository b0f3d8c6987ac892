package vn.hopluu.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an outsider needs to know to check the chain by themselves. */
class BlockTests {

    @Test
    void isHashedAsItIsDocumented() {
        Block block =
                Block.after(Head.NONE, Instant.parse("2026-01-31T07:15:00Z"), List.of("{\"a\":1}", "{\"b\":\"ệ\"}"));

        assertThat(block.hash()).isEqualTo(Sha256.of("""
                hop-luu-audit-1
                report-service
                1
                2026-01-31T07:15:00.000Z
                0000000000000000000000000000000000000000000000000000000000000000
                {"a":1}
                {"b":"ệ"}
                """));
    }

    @Test
    void hashesAsOtherProgramsDo() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsAnEntryAsItWasWritten() {
        Written entry = ChainFixture.entry(3);

        assertThat(Writing.read(entry.text())).isEqualTo(entry);
        assertThat(entry.text()).doesNotContain("\n").startsWith("{\"id\":\"REPORT|TT-CCHC.2024-H1.xa-3|2\"");
        assertThat(entry.key()).isEqualTo("2026-01-31T07:15:03.000Z|REPORT|TT-CCHC.2024-H1.xa-3|2");
    }

    @Test
    void keepsOnlyWhatDiffers() {
        Changes changes = new Changes()
                .field("/state", "DUE", "DUE")
                .fields("/notes", Map.of("A/B", "cũ", "C", "như cũ"), Map.of("A/B", "mới", "C", "như cũ", "D", "thêm"));

        assertThat(changes.list())
                .containsExactly(
                        new FieldChange("/notes/A~1B", "cũ", "mới"), new FieldChange("/notes/D", null, "thêm"));
    }

    @Test
    void boundsWhatAnEntryHolds() {
        Changes changes = new Changes().field("/narrative/1", null, "ă".repeat(50_000));
        for (int number = 0; number < 300; number++) {
            changes.field("/values/" + number, null, number);
        }

        assertThat(changes.list()).hasSize(201);
        assertThat(changes.list().getLast()).isEqualTo(new FieldChange("", null, "+101"));
        assertThat(changes.list().getFirst().after())
                .hasSizeLessThan(400)
                .contains("[50000, sha-256 " + Sha256.of("ă".repeat(50_000)) + "]");
    }

    @Test
    void readsANotedHead() {
        Head head = new Head(12, "ab".repeat(32));

        assertThat(Head.parse(head.toString())).contains(head);
        assertThat(Head.parse("12")).isEmpty();
        assertThat(VerifyAuditCommand.noted(new String[] {"--hopluu.verify-audit=" + head}))
                .containsExactly(head);
    }
}
