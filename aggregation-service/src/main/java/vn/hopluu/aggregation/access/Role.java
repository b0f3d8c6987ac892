package vn.hopluu.aggregation.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person, or a machine client, may be at a unit. */
public enum Role {
    /** <i>Người lập</i>: writes the unit's reports. */
    PREPARER,
    /** <i>Lãnh đạo đơn vị</i>: sends them. */
    APPROVER,
    /** <i>Người thẩm tra</i>: judges the reports of those below. */
    REVIEWER,
    /** Reads, at the unit and below. */
    ANALYST,
    /** Looks after people, periods and restructurings, at the unit and below. */
    ADMINISTRATOR;

    /** Whether the right reaches below the unit that it is held at. */
    boolean reachesBelow() {
        return switch (this) {
            case PREPARER, APPROVER -> false;
            case REVIEWER, ANALYST, ADMINISTRATOR -> true;
        };
    }

    /** By its name, in any case. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
