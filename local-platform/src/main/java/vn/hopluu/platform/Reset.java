package vn.hopluu.platform;

import java.nio.file.Path;

/** What {@code ./hopluu reset} runs: removes all data, unless a system is running on it. */
final class Reset {

    private Reset() {}

    static void main() {
        Path data = PlatformSettings.from(System.getenv()).data();
        try {
            DataFolder.remove(data);
            System.out.println(data + " is removed.");
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
