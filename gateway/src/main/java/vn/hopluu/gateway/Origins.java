package vn.hopluu.gateway;

import java.util.List;
import java.util.regex.Pattern;

/** Reads a list of origins. A wildcard or {@code null} is none: each origin that is trusted is named. */
final class Origins {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    private Origins() {}

    static List<String> checked(List<String> origins) {
        List<String> named =
                origins.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
        named.stream().filter(o -> !ORIGIN.matcher(o).matches()).findFirst().ifPresent(Origins::refuse);
        return named;
    }

    private static void refuse(String origin) {
        throw new IllegalArgumentException(
                "hopluu.allowed-origins: not an origin such as https://portal.example.vn: " + origin);
    }
}
