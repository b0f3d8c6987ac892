package vn.hopluu.report.access;

import java.util.regex.Pattern;

/**
 * A role at a unit; written {@code REVIEWER@tinh-ha-tinh} in a token.
 *
 * @param unit or {@link #EVERYWHERE}
 */
public record Right(Role role, String unit) {

    public static final String EVERYWHERE = "*";

    static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}|\\*");
}
