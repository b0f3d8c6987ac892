package vn.hopluu.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What makes the trail a chain is written twice, for there is no shared jar: here and in org-service, word for word alike but for the
 * names of the services. What is mended in one has to be mended in the other.
 */
class SameTrailTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit/AuditIndexes",
                "audit/AuditMetrics",
                "audit/Block",
                "audit/BlockDocuments",
                "audit/Blocks",
                "audit/Carried",
                "audit/Drain",
                "audit/FieldChange",
                "audit/Head",
                "audit/Keeping",
                "audit/Moments",
                "audit/Progress",
                "audit/Searchable",
                "audit/Sha256",
                "audit/Verdict",
                "audit/Verification",
                "audit/Walk",
                "audit/Who",
                "audit/Writing",
                "audit/Written",
                "rounds/Rounds"
            })
    void isWordForWordAlikeInBothServices(String file) throws IOException {
        String here = Files.readString(Path.of("src/main/java/vn/hopluu/report", file + ".java"));
        String there = Files.readString(Path.of("../org-service/src/main/java/vn/hopluu/org", file + ".java"));

        assertThat(common(there, "org")).isEqualTo(common(here, "report"));
    }

    /** More of it is public where the interface that shows the trail is a package of its own. */
    private static String common(String source, String service) {
        return source.replace("vn.hopluu." + service, "vn.hopluu.*")
                .replace(service + "-service", "*-service")
                .replace("public ", "");
    }
}
