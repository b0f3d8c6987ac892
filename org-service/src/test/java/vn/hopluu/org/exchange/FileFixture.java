package vn.hopluu.org.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Files as they are given out and taken in, without HTTP. */
final class FileFixture {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FileFixture() {}

    static byte[] csv(Exchanged file) {
        try {
            MockHttpOutputMessage message = new MockHttpOutputMessage();
            new CsvConverter(JSON).write(file, MediaType.valueOf(CsvConverter.TEXT_CSV), message);
            return message.getBodyAsBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] json(Exchanged file) {
        return JSON.writeValueAsBytes(file);
    }

    static Exchanged.Units units(List<Unit> units) {
        return new Exchanged.Units(units.stream().map(ExchangedUnit::of).toList());
    }

    static Exchanged.Acts acts(List<Act> acts) {
        return new Exchanged.Acts(acts.stream().map(ExchangedAct::of).toList());
    }

    static List<Unit> readUnits(byte[] file, boolean csv, List<InvalidField> faults) {
        Contents contents = contents(file, csv, new UnitsLayout(), faults);
        return UnitReading.of(contents.items(), JSON, faults).stream()
                .map(Placed::value)
                .toList();
    }

    static List<Act> readActs(byte[] file, boolean csv, List<InvalidField> faults) {
        Contents contents = contents(file, csv, new ActsLayout(), faults);
        return ActReading.of(contents.items(), JSON, faults).stream()
                .map(Placed::value)
                .toList();
    }

    private static Contents contents(byte[] file, boolean csv, Layout layout, List<InvalidField> faults) {
        Contents contents = new FileReading(JSON).read(file, csv, layout);
        faults.addAll(contents.faults());
        return contents;
    }

    /** What is wrong with a CSV file of units: {@code line code}. */
    static List<String> faultsOfUnits(String text) {
        List<InvalidField> faults = new ArrayList<>();
        readUnits(text.getBytes(UTF_8), true, faults);
        return texts(faults);
    }

    static List<String> faultsOfActs(String text) {
        List<InvalidField> faults = new ArrayList<>();
        readActs(text.getBytes(UTF_8), true, faults);
        return texts(faults);
    }

    static List<String> texts(List<InvalidField> faults) {
        return faults.stream()
                .map(fault -> fault.members().get("line") + " " + fault.code())
                .toList();
    }
}
