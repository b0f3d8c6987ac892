package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Tells apart what is in a file, be it JSON or CSV; text is UTF-8, with or without a byte order mark. */
@Component
class FileReading {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json;

    FileReading(JsonMapper json) {
        this.json = json;
    }

    Contents read(byte[] file, boolean csv, Layout layout) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        if (UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            return Contents.none(Faults.onLine(line(file, bytes.position()), "not-utf-8"));
        }
        return read(text.flip().toString(), csv, layout);
    }

    private static long line(byte[] file, int end) {
        long line = 1;
        for (int i = 0; i < end; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Contents read(String text, boolean csv, Layout layout) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return csv ? CsvReading.of(bare, layout) : readJson(bare, layout);
    }

    private Contents readJson(String text, Layout layout) {
        try {
            return items(json.readTree(text), layout.list());
        } catch (JacksonException e) {
            return Contents.none(Faults.onLine(line(e.getLocation()), "not-json"));
        }
    }

    private static long line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static Contents items(JsonNode document, String list) {
        if (!document.path(list).isArray()) {
            return Contents.none(new InvalidField(list, "required"));
        }
        List<Item> items = new ArrayList<>();
        document.get(list).forEach(item -> items.add(new Item(item, list + '/' + items.size(), Map.of())));
        return new Contents(items, unknown(document, list));
    }

    private static List<InvalidField> unknown(JsonNode document, String list) {
        return document.propertyNames().stream()
                .filter(name -> !name.equals(list))
                .map(name -> new InvalidField(name, "unknown-member"))
                .toList();
    }
}
