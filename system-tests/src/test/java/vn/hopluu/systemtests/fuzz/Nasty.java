package vn.hopluu.systemtests.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that programs stumble over, and some that name something. */
final class Nasty {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "-1",
            "0",
            "1e400",
            "NaN",
            "9223372036854775808",
            "2024-02-30",
            "9999999999-01-01",
            "-999999999-01-01",
            "2024-H3",
            "..",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "e\u0301",
            "a\r\nb",
            "\t",
            "'",
            "\"",
            "`",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "#{7*7}",
            "{\"$gt\":\"\"}",
            "$where",
            "a.b.c",
            ".",
            "'; DROP TABLE units; --",
            "(((((((((((a+)+)+)+)+)+)+)+)+)+)",
            "*",
            "%",
            "\\",
            "ﷺ",
            "a".repeat(3_000),
            "1".repeat(2_000));

    private final Random random;
    private final List<String> known;

    /** @param known names of things that are there */
    Nasty(Random random, List<String> known) {
        this.random = random;
        this.known = known;
    }

    String text() {
        return switch (random.nextInt(4)) {
            case 0 -> known.get(random.nextInt(known.size()));
            case 1 -> noise();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private String noise() {
        return random.ints(1 + random.nextInt(40), 1, 0x2fff)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
