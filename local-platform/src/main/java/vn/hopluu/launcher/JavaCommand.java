package vn.hopluu.launcher;

import java.nio.file.Path;

/** The JVM of this process, for its children too. */
final class JavaCommand {

    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
