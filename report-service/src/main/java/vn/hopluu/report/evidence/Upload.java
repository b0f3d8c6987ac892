package vn.hopluu.report.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that has arrived whole and lies on this machine's disk until it is answered.
 *
 * @param name as its sender called it
 */
record Upload(Path path, @Nullable String name, String sha256, long size) {}
