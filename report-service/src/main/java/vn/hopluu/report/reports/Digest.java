package vn.hopluu.report.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.filling.FilledIn;
import vn.hopluu.report.life.ActKind;

/** SHA-256 over an act and what came with it, in one order and one spelling, so that equal requests have equal digests. */
final class Digest {

    private final StringBuilder canonical = new StringBuilder();

    private Digest(ActKind kind) {
        part(kind.name());
    }

    static Digest of(ActKind kind) {
        return new Digest(kind);
    }

    Digest with(@Nullable FilledIn content) {
        return content == null
                ? this
                : with(content.values())
                        .with(content.notes())
                        .with(content.narrative())
                        .with(content.explanations());
    }

    Digest with(String text) {
        part(text);
        return this;
    }

    Digest with(@Nullable Map<String, JsonNode> cells) {
        Map<String, JsonNode> sorted = cells == null ? Map.of() : new TreeMap<>(cells);
        part(String.valueOf(sorted.size()));
        sorted.forEach((key, cell) -> {
            part(key);
            part(spelled(cell));
        });
        return this;
    }

    /** A number keeps its exponent: spelling {@code 1e999999999} out would take a gigabyte. */
    private static String spelled(JsonNode cell) {
        return cell.isNumber() ? cell.decimalValue().stripTrailingZeros().toString() : cell.toString();
    }

    /** The length before each part keeps one part from being read as two. */
    private void part(String text) {
        canonical.append(text.length()).append(':').append(text);
    }

    String text() {
        try {
            byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
