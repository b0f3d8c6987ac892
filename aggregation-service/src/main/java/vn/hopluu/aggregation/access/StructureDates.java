package vn.hopluu.aggregation.access;

import java.time.LocalDate;
import java.util.Optional;

/** On which day's hierarchy a period of a form looks. */
public interface StructureDates {

    /** Empty for a period that is not known here. */
    Optional<LocalDate> of(String form, String period);
}
