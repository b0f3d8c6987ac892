package vn.hopluu.benchmarks.figures;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import vn.hopluu.benchmarks.load.ClosedLoop;

/**
 * (c) The ceiling: requests a second of an endpoint that does nothing, behind the very gateway that the submissions go
 * through. The benchmark needs no unit by HTTP, so the gateway is told to find org-service here.
 */
final class EmptyEndpoint implements AutoCloseable {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int CLIENTS = 64;

    private final HttpServer server;

    EmptyEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, NOTHING.length);
            exchange.getResponseBody().write(NOTHING);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests a second; a first round only warms up. */
    double measure(Rig rig, int requests) {
        var loop = new ClosedLoop(CLIENTS);
        loop.run(requests, i -> ask(rig));
        return loop.run(requests, i -> ask(rig));
    }

    private static void ask(Rig rig) {
        rig.gateway().http().get("/api/units/nothing").successful();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
