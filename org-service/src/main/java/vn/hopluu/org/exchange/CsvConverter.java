package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.csv.Cell;

/** Writes a file as CSV, line by line; with a byte order mark, without which spreadsheets garble Vietnamese. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Exchanged> {

    static final String TEXT_CSV = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper json;

    CsvConverter(JsonMapper json) {
        super(UTF_8, new MediaType("text", "csv"));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Exchanged.class.isAssignableFrom(type);
    }

    @Override
    protected Exchanged readInternal(Class<? extends Exchanged> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Files are read by their own reader", message);
    }

    @Override
    protected void writeInternal(Exchanged file, HttpOutputMessage message) throws IOException {
        Layout layout = file.layout();
        OutputStreamWriter text = new OutputStreamWriter(message.getBody(), UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(layout.columns());
        file.items().stream()
                .flatMap(item -> layout.lines(json.<JsonNode>valueToTree(item)))
                .forEach(cells -> csv.writeRecord(line(layout.columns(), cells)));
        csv.flush();
    }

    private static List<String> line(List<String> columns, Map<String, String> cells) {
        return columns.stream()
                .map(column -> Cell.written(cells.getOrDefault(column, "")))
                .toList();
    }
}
