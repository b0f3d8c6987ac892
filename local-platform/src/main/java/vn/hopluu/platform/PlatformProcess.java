package vn.hopluu.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform as a process of its own: runs until it is told to stop, or until whoever started it is gone. */
public final class PlatformProcess {

    /** The one line on standard output; it says that both parts serve. */
    public static final String READY = "platform ready";

    /**
     * When set, the end of standard input stops the process: no orphan outlives the one who started it.
     *
     * <p>Each line before it is the number of a process that shall not outlive the starter either.
     */
    public static final String LEASH = "HOPLUU_PLATFORM_LEASH";

    private PlatformProcess() {}

    /** Runs broker and store with the settings of the environment; see {@link PlatformSettings}. */
    public static void main(String[] arguments) {
        try {
            run(System.getenv());
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            Runtime.getRuntime().halt(1);
        } catch (Throwable e) {
            // Whatever it was: a process without broker or store must not linger on the threads that it has begun.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Map<String, String> environment) throws IOException {
        Platform platform = Platform.start(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "platform-stop"));
        System.out.println(READY);
        if (environment.containsKey(LEASH)) {
            awaitEndOfLeash().forEach(ProcessHandle::destroy);
            System.exit(0);
        }
    }

    /** Returns the companions that still run when the leash ends. */
    private static List<ProcessHandle> awaitEndOfLeash() throws IOException {
        List<ProcessHandle> companions = new ArrayList<>();
        BufferedReader leash = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = leash.readLine(); line != null; line = leash.readLine()) {
            ProcessHandle.of(Long.parseLong(line)).ifPresent(companions::add);
        }
        return companions;
    }
}
