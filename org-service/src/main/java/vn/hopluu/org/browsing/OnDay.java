package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The day a unit is wanted for. */
record OnDay(
        @Parameter(description = "Without it, the unit with all its spans")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate date) {}
