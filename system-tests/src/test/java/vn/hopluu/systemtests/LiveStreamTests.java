package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.submitted;
import static vn.hopluu.systemtests.Figures.values;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.ServerSentEvent;
import vn.hopluu.benchmarks.client.Total;

/** The live stream through the gateway: snapshot, events, heartbeat, and resuming where one left off. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveStreamTests {

    private static final String PERIOD = "2023-H1";
    private static final Scope DISTRICT = new Scope("TT-CCHC", PERIOD, "huyen-nghi-xuan", Structure.THEN);

    private final GatewayClient gateway = LiveSystem.shared().gateway();

    @BeforeAll
    void openThePeriod() {
        LiveSystem.shared().openFor("huyen-nghi-xuan", PERIOD);
        await().until(() -> gateway.totals(DISTRICT).children().size() == 17);
    }

    @Test
    void beginsWithTheSnapshotThatTheTotalsShow() {
        try (var board = new Watched(gateway, DISTRICT)) {
            assertThat(board.snapshot().children()).hasSize(17);
            assertThat(board.received().getFirst().is("snapshot")).isTrue();
        }
    }

    @Test
    void givesEveryEventButTheHeartbeatAnIdToResumeFrom() {
        try (var board = new Watched(gateway, DISTRICT)) {
            send("xa-xuan-yen", 1);
            board.child("xa-xuan-yen", total -> total.counts().submitted() == 1);

            assertThat(board.first("heartbeat", event -> true).id()).isNull();
            assertThat(board.received().stream().filter(event -> !event.is("heartbeat")))
                    .extracting(ServerSentEvent::id)
                    .doesNotContainNull();
        }
    }

    @Test
    void resumesWithOnlyWhatChangedMeanwhile() {
        String left;
        try (var board = new Watched(gateway, DISTRICT)) {
            send("xa-xuan-my", 2);
            board.child("xa-xuan-my", total -> total.counts().submitted() == 1);
            board.total(total -> total.counts().submitted() > 0);
            left = board.lastEventId();
        }
        send("xa-xuan-thanh", 3);
        await().until(() -> gateway.totals(DISTRICT)
                        .child("xa-xuan-thanh")
                        .orElseThrow()
                        .counts()
                        .submitted()
                == 1);

        try (var resumed = new Watched(gateway, DISTRICT, left)) {
            var child = resumed.child("xa-xuan-thanh", total -> total.counts().submitted() == 1);

            assertThat(submitted(child, "CONTESTS")).isEqualByComparingTo("3");
            assertThat(resumed.received()).noneMatch(event -> event.is("snapshot"));
            assertThat(resumed.received())
                    .filteredOn(event -> event.is("child"))
                    .extracting(event -> event.as(Total.class).unit())
                    .doesNotContain("xa-xuan-my");
        }
    }

    @Test
    void sendsASnapshotToAClientWhoseIdIsOfNoUse() {
        try (var board = new Watched(gateway, DISTRICT, "long-ago")) {
            assertThat(board.snapshot().unit()).isEqualTo("huyen-nghi-xuan");
        }
    }

    @Test
    void neverGoesBackInSequence() {
        try (var board = new Watched(gateway, DISTRICT)) {
            send("xa-xuan-vien", 1);
            send("xa-xuan-hong", 1);
            send("xa-xuan-lien", 1);
            board.child("xa-xuan-lien", total -> total.counts().submitted() == 1);
            board.total(total -> total.counts().submitted() >= 3);

            assertThat(board.received())
                    .filteredOn(event -> event.is("total"))
                    .extracting(event -> event.as(Total.class).sequence())
                    .isSorted();
        }
    }

    private void send(String unit, int contests) {
        gateway.submit("TT-CCHC." + PERIOD + "." + unit, values("CONTESTS", contests), "stream-" + unit);
    }
}
