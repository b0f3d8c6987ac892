package vn.hopluu.report.unit;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What sort of public body a unit is, for as long as one of its spans lasts. */
public enum UnitKind {
    PROVINCE,
    DEPARTMENT,
    DISTRICT,
    COMMUNE,
    /** Also what this service makes of a kind it does not know yet. */
    @JsonEnumDefaultValue
    OTHER
}
