package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.webhooks.Receiver.Got;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** From a fact to a real receiver. */
class DeliveryTests {

    private final PostOffice office = new PostOffice();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() throws IOException {
        receiver.close();
        office.close();
    }

    @Test
    void deliversOnceInOrderAndSigned() {
        byte[] secret = Vault.newSecret();
        var webhook = office.subscribe(receiver.address(), secret);
        office.tellOfActs(webhook, 5);

        office.until(() -> office.now(webhook).progress().cursor() == 6);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(receiver.got()).allMatch(got -> got.isSignedWith(Signature.text(secret)));
        assertThat(receiver.got()).extracting(Got::id).doesNotHaveDuplicates();
        assertThat(receiver.got())
                .allMatch(got -> got.id().equals(got.json().path("id").asString()));
    }

    @Test
    void tellsWhatIsReadTwiceOnce() {
        var webhook = office.subscribe(receiver.address());
        office.tell(webhook, PostOffice.act(0), PostOffice.act(1));
        office.tell(webhook, PostOffice.act(0), PostOffice.act(1), PostOffice.act(2));

        office.until(() ->
                office.now(webhook).progress().cursor() == office.now(webhook).next());

        assertThat(receiver.got()).hasSize(3);
    }

    @Test
    void triesAgainLaterAndLaterWithTheSameIdUntilItSucceeds() {
        var webhook = office.subscribe(receiver.address());
        receiver.answer(500, 503);
        office.tellOfActs(webhook, 2);

        office.until(() -> office.now(webhook).progress().attempts() == 1);
        var failing = office.now(webhook).progress();
        assertThat(failing.failure()).isEqualTo("refused 500");
        assertThat(failing.attemptAt())
                .isBetween(office.instant().plusSeconds(4), office.instant().plusSeconds(6));
        office.pass(Duration.ofSeconds(6));
        office.until(() -> office.now(webhook).progress().attempts() == 2);
        assertThat(office.now(webhook).progress().attemptAt())
                .isBetween(office.instant().plusSeconds(8), office.instant().plusSeconds(12));
        office.pass(Duration.ofSeconds(12));
        office.until(() -> office.now(webhook).progress().cursor() == 3);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 1L, 1L, 2L);
        assertThat(receiver.got().subList(0, 3))
                .extracting(Got::id)
                .containsOnly(receiver.got().getFirst().id());
        assertThat(office.now(webhook).progress().failure()).isNull();
        assertThat(office.meters
                        .counter("hopluu.webhooks.deliveries", "outcome", "refused")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void takesNoAnswerInTimeForAFailure() {
        var webhook = office.subscribe(receiver.address());
        var never = new CountDownLatch(1);
        receiver.meanwhile(got -> waitFor(never));
        office.tellOfActs(webhook, 1);

        office.until(() -> office.now(webhook).progress().attempts() == 1);

        assertThat(office.now(webhook).progress().failure()).isEqualTo("timeout");
        never.countDown();
    }

    @Test
    void cutsOffAReceiverThatAnswersWithoutEnd() throws Exception {
        try (var endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var webhook = office.subscribe(URI.create("http://127.0.0.1:" + endless.getLocalPort() + "/"));
            Thread.ofVirtual().start(() -> answer(endless, "HTTP/1.1 200 OK\r\n"));
            office.tellOfActs(webhook, 1);

            office.until(() -> office.now(webhook).progress().attempts() == 1);

            assertThat(office.now(webhook).progress().failure()).isIn("connection", "timeout");
        }
    }

    /** What counts is the status; nobody waits for the rest, or keeps it. */
    @Test
    void looksNoFurtherThanTheStatusOfAnAnswerWithoutEnd() throws Exception {
        try (var endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var webhook = office.subscribe(URI.create("http://127.0.0.1:" + endless.getLocalPort() + "/"));
            Thread.ofVirtual().start(() -> answer(endless, "HTTP/1.1 200 OK\r\n\r\n"));
            office.tellOfActs(webhook, 1);

            office.until(() -> office.now(webhook).progress().cursor() == 2
                    || office.now(webhook).progress().attempts() > 0);

            assertThat(office.now(webhook).progress().cursor()).isEqualTo(2);
        }
    }

    /** How it begins; it goes on for ever. */
    private static void answer(ServerSocket listening, String beginning) {
        try (var socket = listening.accept();
                var out = socket.getOutputStream()) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("x: y\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException cutOff) {
            // As it should be.
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void sendsTheSameAgainAfterACrashBetweenTheAnswerAndItsNote() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 2);
        // What a crash looks like to others: the lease runs out, and whoever comes next begins a term of its own.
        receiver.meanwhile(got -> {
            if (receiver.got().size() == 1) {
                office.change(webhook, Updates.combine(Updates.inc("term", 1L), Updates.set("leaseUntil", null)));
            }
        });

        office.until(() -> office.now(webhook).progress().cursor() == 3);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 1L, 2L);
        assertThat(receiver.got().get(1).id()).isEqualTo(receiver.got().get(0).id());
    }

    @Test
    void logsWhatACrashLeftBetweenItsNumberAndTheLog() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 1);
        var left = Envelope.of(PostOffice.act(1)).entry(webhook.id(), 2, office.instant());
        office.change(
                webhook,
                Updates.combine(Updates.set("next", 3L), Updates.set("pending", List.of(EntryDocument.write(left)))));

        office.until(() -> office.now(webhook).progress().cursor() == 3);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 2L);
        assertThat(office.now(webhook).pending()).isEmpty();
    }

    @Test
    void manyInstancesDeliverOnceAndInOrder() {
        var webhook = office.subscribe(receiver.address());
        var others = List.of(office.instance(), office.instance());
        office.tellOfActs(webhook, 250);

        office.until(() -> {
            others.forEach(Dispatcher::look);
            return office.now(webhook).progress().cursor() == 251;
        });

        assertThat(receiver.got())
                .extracting(Got::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void goesOnInAnotherInstanceWhereOneDisappeared() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 1);
        office.leases
                .take(office.now(webhook), office.instant().plusSeconds(30))
                .orElseThrow();

        office.look();
        assertThat(receiver.got()).isEmpty();
        office.pass(Duration.ofSeconds(30));
        office.until(() -> office.now(webhook).progress().cursor() == 2);

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() {
        var slow = office.subscribe(receiver.address());
        var never = new CountDownLatch(1);
        receiver.meanwhile(got -> waitFor(never));
        office.tellOfActs(slow, 1);
        try (var quick = new Receiver()) {
            var other = office.subscribe(quick.address());
            office.tellOfActs(other, 3);

            office.until(() -> office.now(other).progress().cursor() == 4);
        }
        assertThat(office.now(slow).progress().cursor()).isEqualTo(1);
        never.countDown();
    }

    @Test
    void makesRoomForOthersAfterAWhileHoweverFewItDelivered() {
        var webhook = office.subscribe(receiver.address());
        receiver.meanwhile(got -> office.pass(Duration.ofSeconds(31)));
        office.tellOfActs(webhook, 3);

        office.look();
        await().until(() -> office.now(webhook).progress().term() == 1
                && office.now(webhook).progress().leaseUntil() == null);

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void aReplayBehindAnEventThatIsAlwaysRefusedGetsPastIt() {
        var webhook = office.subscribe(receiver.address());
        receiver.refuse(2);
        office.tellOfActs(webhook, 4);
        office.until(() -> office.now(webhook).progress().attempts() == 1);
        var stuck = office.now(webhook);
        assertThat(stuck.progress().cursor()).isEqualTo(2);
        assertThat(stuck.progress().failure()).isEqualTo("refused 422");

        office.subscriptions.replay(stuck, 3, office.act(stuck));
        office.until(() -> office.now(webhook).progress().cursor() == 5);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 2L, 3L, 4L);
        var passedBy = office.log.before(webhook.id(), 3, 1).getFirst().attempts();
        assertThat(passedBy.deliveredAt()).isNull();
        assertThat(passedBy.status()).isEqualTo(422);
    }

    @Test
    void replaysFromASequenceNumberWithTheSameIds() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 3);
        office.until(() -> office.now(webhook).progress().cursor() == 4);

        assertThat(office.subscriptions.replay(office.now(webhook), 2, office.act(office.now(webhook))))
                .isTrue();
        office.until(() -> office.now(webhook).progress().cursor() == 4);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 2L, 3L, 2L, 3L);
        assertThat(Set.copyOf(receiver.got().stream().map(Got::id).toList())).hasSize(3);
    }

    @Test
    void aReplayThatBeginsAmidADeliveryWins() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 3);
        receiver.meanwhile(got -> {
            if (receiver.got().size() == 3) {
                office.subscriptions.replay(office.now(webhook), 1, office.act(office.now(webhook)));
            }
        });

        office.until(() ->
                receiver.got().size() == 6 && office.now(webhook).progress().cursor() == 4);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    void pausesAReceiverThatFailsForDaysAndSaysWhy() {
        var webhook = office.subscribe(receiver.address());
        receiver.answerAlways(500);
        office.tellOfActs(webhook, 1);
        office.until(() -> office.now(webhook).progress().attempts() == 1);

        office.pass(Duration.ofDays(4));
        office.until(() -> office.now(webhook).state() == State.PAUSED);

        var paused = office.now(webhook);
        assertThat(paused.progress().failure()).isEqualTo("refused 500");
        assertThat(paused.revision()).isEqualTo(2);
        receiver.answerAlways(200);
        var wish = new Wish(paused.address(), paused.kinds(), null, "");
        office.subscriptions.change(paused, wish, State.ACTIVE, office.act(paused));
        office.until(() -> office.now(webhook).progress().cursor() == 2);
    }

    @Test
    void stopsWhereTheReceiverIsGone() {
        var webhook = office.subscribe(receiver.address());
        receiver.answerAlways(410);
        office.tellOfActs(webhook, 2);

        office.until(() -> office.now(webhook).state() == State.GONE);

        office.pass(Duration.ofDays(1));
        office.look();
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        var webhook = office.subscribe(receiver.address());
        try (var elsewhere = new Receiver()) {
            receiver.redirectTo(elsewhere.address());
            office.tellOfActs(webhook, 1);

            office.until(() -> office.now(webhook).progress().attempts() == 1);

            assertThat(office.now(webhook).progress().failure()).isEqualTo("refused 302");
            assertThat(elsewhere.got()).isEmpty();
        }
    }

    @Test
    void keepsOnlyTheNewestTotalOfAScopeWhileItWaits() {
        var webhook = office.subscribe(receiver.address());
        for (int n = 0; n < 50; n++) {
            office.tell(webhook, PostOffice.total(2L * n, "huyen", n), PostOffice.total(2L * n + 1, "xa-a", n));
        }

        office.until(() ->
                office.now(webhook).progress().cursor() == office.now(webhook).next());

        assertThat(receiver.got()).hasSize(2);
        assertThat(receiver.got())
                .allMatch(got -> got.json()
                                .at("/data/lines/CONTESTS/submitted/total")
                                .decimalValue()
                                .intValueExact()
                        == 49);
    }

    @Test
    void tellsANewerTotalBehindOneThatMayHaveGoneOut() {
        var webhook = office.subscribe(receiver.address());
        receiver.answer(500);
        office.tell(webhook, PostOffice.total(0, "huyen", 1));
        office.until(() -> office.now(webhook).progress().attempts() == 1);

        office.tell(webhook, PostOffice.total(1, "huyen", 2));
        office.pass(Duration.ofMinutes(1));
        office.until(() -> office.now(webhook).progress().cursor() == 3);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(1L, 1L, 2L);
        assertThat(receiver.got().get(1).body()).isEqualTo(receiver.got().get(0).body());
    }

    @Test
    void goesOnBehindWhatIsTooOldToBeKept() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 2);
        office.log.forgetBefore(office.instant().plusSeconds(1));
        office.tell(webhook, PostOffice.act(2));

        office.until(() -> office.now(webhook).progress().cursor() == 4);

        assertThat(receiver.got()).extracting(Got::sequence).containsExactly(3L);
    }

    @Test
    void restsWhereAllThatWaitedIsTooOldToBeKept() {
        var webhook = office.subscribe(receiver.address());
        office.tellOfActs(webhook, 2);
        office.log.forgetBefore(office.instant().plusSeconds(1));

        office.until(() -> office.now(webhook).progress().cursor() == 3);

        assertThat(office.now(webhook).isFreeAndDue(office.instant())).isFalse();
        assertThat(receiver.got()).isEmpty();
    }
}
