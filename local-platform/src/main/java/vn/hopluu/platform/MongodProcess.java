package vn.hopluu.platform;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed MongoDB, run in place of the embedded store. */
final class MongodProcess implements DocumentStore {

    private static final int TRIES = 300;

    private final Process process;
    private final int port;

    private MongodProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program that {@code HOPLUU_MONGOD} names, or the {@code mongod} of the search path. */
    static Optional<Path> installed(Map<String, String> environment) {
        String named = environment.get("HOPLUU_MONGOD");
        Stream<Path> candidates = named != null
                ? Stream.of(Path.of(named))
                : Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "mongod"));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    /** Starts it on the loopback address and returns when it accepts connections. */
    static MongodProcess start(Path program, Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("mongod.log");
            Process process = new ProcessBuilder(command(program, folder, port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitListening(process, port, log);
            return new MongodProcess(process, port);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(program, e.getMessage()), e);
        }
    }

    private static List<String> command(Path program, Path folder, int port) {
        return List.of(
                program.toString(),
                "--bind_ip",
                Loopback.ADDRESS,
                "--port",
                String.valueOf(port),
                "--dbpath",
                folder.toString());
    }

    private static void awaitListening(Process process, int port, Path log) {
        try {
            for (int i = 0; i < TRIES && !process.waitFor(100, TimeUnit.MILLISECONDS); i++) {
                if (listens(port)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new StartFailure("mongod did not start; its log is %s".formatted(log));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Loopback.ADDRESS, port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String uri() {
        return "mongodb://%s:%d".formatted(Loopback.ADDRESS, port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
