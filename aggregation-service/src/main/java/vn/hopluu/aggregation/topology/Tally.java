package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures that reports give to one line of a scope on one basis, in order. A figure is kept under a key that sorts, byte by
 * byte, as the figures do: with all the digits it may have ({@link Plausible#figure}), raised above zero.
 */
record Tally(Tallies tallies, Scope scope, String indicator, char basis) {

    private static final int DECIMALS = 20;
    private static final int DIGITS = 51;
    private static final BigInteger RAISE = BigInteger.TEN.pow(DIGITS - 1);

    /** A figure that is taken back though it was never kept is one of before figures were kept. */
    void count(Sign sign, BigDecimal figure) {
        String key = prefix() + digits(figure);
        tallies.enterTally(key, Math.max(0, tallies.tally(key) + sign.one()));
    }

    @Nullable
    BigDecimal least() {
        return figure(tallies.firstTally(prefix(), Set.of()));
    }

    @Nullable
    BigDecimal greatest() {
        return figure(tallies.lastTally(prefix(), Set.of()));
    }

    /** Also the end of all keys with the prefix: greater than any digit. */
    static String end(String prefix) {
        return prefix + '~';
    }

    private String prefix() {
        return scope.id() + '|' + indicator + '|' + basis + '|';
    }

    private static String digits(BigDecimal figure) {
        String raised = figure.setScale(DECIMALS).unscaledValue().add(RAISE).toString();
        return "0".repeat(DIGITS - raised.length()) + raised;
    }

    private static @Nullable BigDecimal figure(Optional<String> key) {
        return key.map(found -> new BigInteger(found.substring(found.length() - DIGITS)).subtract(RAISE))
                .map(raised -> RollUp.plain(new BigDecimal(raised, DECIMALS)))
                .orElse(null);
    }
}
