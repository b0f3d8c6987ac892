package vn.hopluu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    @Test
    void commitsBeforeItAnswers() {
        AtomicInteger commits = new AtomicInteger();
        GroupCommit group = new GroupCommit(commits::incrementAndGet);

        assertThat(group.<String>durably(() -> "done")).isEqualTo("done");
        assertThat(commits).hasValue(1);
    }

    @Test
    void commitsWhatACommandThatFailedHadDoneBefore() {
        AtomicInteger commits = new AtomicInteger();
        GroupCommit group = new GroupCommit(commits::incrementAndGet);

        assertThatIllegalStateException()
                .isThrownBy(() -> group.durably(() -> {
                    throw new IllegalStateException("the third of five");
                }));
        assertThat(commits).hasValue(1);
    }

    @Test
    void commitsOnceForAllWhoWaitAtTheSameTime() throws Exception {
        int clients = 16;
        CountDownLatch everyoneWrote = new CountDownLatch(clients + 1);
        AtomicInteger commits = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();
        GroupCommit group = new GroupCommit(() -> {
            assertThat(running).hasValue(0);
            commits.incrementAndGet();
        });
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                answers.add(threads.submit(() -> group.durably(() -> {
                    running.incrementAndGet();
                    awaitEveryone(everyoneWrote);
                    return running.decrementAndGet();
                })));
            }
            everyoneWrote.countDown();
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
        // One for those who ended together, and at most one for those who were a moment later.
        assertThat(commits.get()).isBetween(1, 3);
    }

    @Test
    void givesEveryWaiterTheFailureOfTheDisk() {
        GroupCommit group = new GroupCommit(() -> {
            throw new IllegalStateException("no space left");
        });
        assertThatIllegalStateException().isThrownBy(() -> group.durably(() -> "done"));
    }

    private static void awaitEveryone(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
