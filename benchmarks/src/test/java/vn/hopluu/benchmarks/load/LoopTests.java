package vn.hopluu.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoopTests {

    @Test
    void startsEveryRequestWithoutWaitingForTheOthers() {
        var allStarted = new CountDownLatch(20);
        new OpenLoop(1000).run(20, (i, intended) -> {
            allStarted.countDown();
            await(allStarted);
        });

        assertThat(allStarted.getCount()).isZero();
    }

    @Test
    void spacesTheIntendedTimesEvenly() {
        var intended = new ConcurrentSkipListMap<Integer, Long>();
        new OpenLoop(1000).run(3, intended::put);

        long first = intended.firstEntry().getValue();
        assertThat(intended.get(1)).isEqualTo(first + 1_000_000);
        assertThat(intended.get(2)).isEqualTo(first + 2_000_000);
    }

    @Test
    void sendsEachRequestOnceFromAllClients() {
        var sent = new ConcurrentSkipListSet<Integer>();
        new ClosedLoop(4).run(100, i -> assertThat(sent.add(i)).isTrue());

        assertThat(sent).hasSize(100);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
