package vn.hopluu.report.screening;

import java.nio.file.Path;

/** Looks for what is known to do harm. */
@FunctionalInterface
interface VirusScanner {

    Scan scan(Path file);
}
