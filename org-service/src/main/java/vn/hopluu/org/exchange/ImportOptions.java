package vn.hopluu.org.exchange;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How an import is meant. */
record ImportOptions(
        @Parameter(description = "Whether to answer as if it were done, and write nothing") @Nullable
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
