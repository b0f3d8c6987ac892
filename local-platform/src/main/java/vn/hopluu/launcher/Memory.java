package vn.hopluu.launcher;

import java.util.List;

/**
 * How much heap a JVM gets at most, and how it is swept.
 *
 * @param inSteps a large heap, where sweeping all at once would keep a total waiting for half a second; a small one is
 *     swept at once, which also starts quicker
 */
record Memory(String heap, boolean inSteps) {

    static Memory small(String heap) {
        return new Memory(heap, false);
    }

    static Memory large(String heap) {
        return new Memory(heap, true);
    }

    /** The same for training and running: the JVM refuses a cache that was made with others. */
    List<String> flags() {
        return inSteps
                ? List.of("-Xmx" + heap, "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=25")
                : List.of("-Xmx" + heap, "-XX:+UseSerialGC");
    }
}
