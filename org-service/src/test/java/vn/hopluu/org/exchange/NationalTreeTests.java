package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.registry.Outbox;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.samples.NationalTree;

/** The whole country, with an invented past. */
@OnPlatform
class NationalTreeTests {

    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate SINCE = LocalDate.parse("2025-07-01");

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentTree current;

    @Autowired
    private Outbox outbox;

    @Test
    void isTakenInAtOnceAndStandsAsALawfulTree() {
        FileClient client = new FileClient(port);
        byte[] file = NationalTree.csv().getBytes(UTF_8);
        FileClient.Answer answer = client.csv("units", file);

        assertThat(answer.counts()).containsExactly(NationalTree.size(), NationalTree.size(), 0);
        UnitTree tree = current.snapshot().orElseThrow().tree();
        assertThat(new TreeLaws(tree).violations()).isEmpty();
        assertThat(tree.whole(BEFORE)).hasSize(NationalTree.size() - NationalTree.COMMUNES);
        assertThat(tree.whole(BEFORE).stream().filter(one -> one.depth() == 0)).hasSize(63);
        assertThat(tree.whole(SINCE)).hasSize(NationalTree.PROVINCES + NationalTree.COMMUNES);
        assertThat(tree.now(tree.unit(new UnitId("gia-lap-xa-00004-1")).orElseThrow(), SINCE))
                .map(Now::unit)
                .contains(new UnitId("vn-00004"));
        assertThat(client.units("units?search=ba+dinh&kind=COMMUNE").text()).contains("vn-00004", "Phường Ba Đình");
        assertThat(client.units("tree/differences?from=2025-06-30&to=2025-07-01&limit=500")
                        .body()
                        .get("items"))
                .hasSize(500);
        assertThat(client.csv("units", file).counts()).containsExactly(NationalTree.size(), 0, NationalTree.size());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> outbox.waiting().isEmpty());
    }
}
