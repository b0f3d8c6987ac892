package vn.hopluu.aggregation.rebuild;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.streams.TotalsStreams;

/** Looks at the plan every second for as long as the instance lives, also while broker or store are away. */
@Component
class KeeperLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeeperLoop.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Keeper keeper;
    private final TotalsStreams streams;
    private @Nullable ScheduledExecutorService clockwork;

    KeeperLoop(Keeper keeper, TotalsStreams streams) {
        this.keeper = keeper;
        this.streams = streams;
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("generations").factory());
        clockwork.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork.close();
            clockwork = null;
            streams.pause();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    private void look() {
        try {
            keeper.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The generations of totals could not be looked after; trying again: {}", e.toString());
        }
    }
}
