package vn.hopluu.benchmarks.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A fixed number of clients, each of which sends its next request when the last is answered: finds the top speed. */
public final class ClosedLoop {

    private final int clients;

    public ClosedLoop(int clients) {
        this.clients = clients;
    }

    /** Sends so many requests and returns how many were answered a second. */
    public double run(int requests, IntConsumer request) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> CompletableFuture.runAsync(() -> drain(next, requests, request), threads));
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        }
        return requests * 1e9 / (System.nanoTime() - start);
    }

    private static void drain(AtomicInteger next, int requests, IntConsumer request) {
        for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) request.accept(i);
    }
}
