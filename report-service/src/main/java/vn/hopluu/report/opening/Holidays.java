package vn.hopluu.report.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Settings;
import vn.hopluu.report.period.WorkingDays;

/** Reads the public holidays: those that ship with this service, and over them a file that the operator names. */
@Configuration(proxyBeanMethods = false)
class Holidays {

    /** @param about what the file is, for its readers */
    record HolidayFile(String about, List<Year> years) {}

    /**
     * @param announced whether the days that are laid down each year are known; otherwise they are computed
     * @param off the free days from Monday to Friday, each with its name
     * @param worked the Saturdays worked instead
     */
    record Year(
            int year, boolean announced, List<String> sources, Map<LocalDate, String> off, List<LocalDate> worked) {}

    @Bean
    WorkingDays workingDays(Settings settings, JsonMapper json) throws IOException {
        Map<Integer, Year> years = new HashMap<>();
        try (InputStream shipped = new ClassPathResource("holidays.json").getInputStream()) {
            add(json.readValue(shipped, HolidayFile.class), years);
        }
        if (!settings.holidays().isEmpty()) {
            add(json.readValue(Files.readAllBytes(Path.of(settings.holidays())), HolidayFile.class), years);
        }
        return all(years);
    }

    private static void add(HolidayFile file, Map<Integer, Year> years) {
        file.years().forEach(year -> years.put(year.year(), year));
    }

    private static WorkingDays all(Map<Integer, Year> years) {
        Map<LocalDate, String> off = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        years.values().forEach(year -> {
            off.putAll(year.off());
            worked.addAll(year.worked());
        });
        return new WorkingDays(off, worked);
    }
}
