package vn.hopluu.platform;

import java.io.IOException;
import java.util.Map;

/** The platform as a process of its own: runs until it is told to stop, or until whoever started it is gone. */
public final class PlatformProcess {

    /** Starts the one line on standard output that says both parts serve. */
    public static final String READY = "platform ready";

    /** When set, the end of standard input stops the process: no orphan outlives the one who started it. */
    public static final String LEASH = "HOPLUU_PLATFORM_LEASH";

    /** When set, the store keeps nothing on disk: for tests, which start empty and leave nothing. */
    static final String FORGETFUL = "HOPLUU_PLATFORM_FORGETFUL";

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
        Platform platform = Platform.start(PlatformSettings.from(environment), environment.containsKey(FORGETFUL));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "platform-stop"));
        System.out.println(READY);
        if (environment.containsKey(LEASH)) {
            awaitEndOfInput();
            System.exit(0);
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() != -1) {
            // Nothing is ever said here: only its end matters.
        }
    }
}
