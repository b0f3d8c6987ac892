package vn.hopluu.org.exchange;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which state of the units is wanted. */
record ExportOptions(
        @Parameter(description = "Whether to leave out what acts did: together with the acts' export, the whole")
        @Nullable
        Boolean beforeActs) {

    boolean isBeforeActs() {
        return Boolean.TRUE.equals(beforeActs);
    }
}
