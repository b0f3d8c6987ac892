package vn.hopluu.benchmarks.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Starts requests at fixed times whether or not earlier ones have been answered, each on a thread of its own: a system
 * that stalls cannot slow its load down and so hide the stall (coordinated omission).
 */
public final class OpenLoop {

    private final double rate;

    /** @param rate requests a second */
    public OpenLoop(double rate) {
        this.rate = rate;
    }

    /** Returns when all are answered. A request that throws fails the run. */
    public void run(int requests, Request request) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, requests).mapToObj(i -> {
                long intended = start + Math.round(i * 1e9 / rate);
                waitUntil(intended);
                return CompletableFuture.runAsync(() -> request.send(i, intended), threads);
            });
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        }
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Sends one request and waits for its reply. */
    @FunctionalInterface
    public interface Request {

        /** @param intended when it should have started, as {@link System#nanoTime()} */
        void send(int number, long intended);
    }
}
