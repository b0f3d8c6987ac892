package vn.hopluu.org.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a file is a list of, and how one item of JSON is laid out in lines of CSV, and back. */
sealed interface Layout permits UnitsLayout, ActsLayout {

    /** The list's name in the JSON document. */
    String list();

    List<String> columns();

    /** Those that no CSV file may lack. */
    Set<String> required();

    /** The cells of each line, by column; what is empty may be left out. */
    Stream<Map<String, String>> lines(JsonNode item);

    Contents items(List<CsvLine> lines);
}
