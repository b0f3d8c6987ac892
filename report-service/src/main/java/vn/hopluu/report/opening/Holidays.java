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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Settings;
import vn.hopluu.report.period.Certainty;
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
     * @param unsettled working days that may yet become free, each with the reason
     */
    record Year(
            int year,
            boolean announced,
            List<String> sources,
            @Nullable Map<LocalDate, String> off,
            @Nullable List<LocalDate> worked,
            @Nullable Map<LocalDate, String> unsettled) {}

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
        Set<LocalDate> unsettled = new HashSet<>();
        Map<Integer, Certainty> known = new HashMap<>();
        years.values().forEach(year -> {
            off.putAll(Objects.requireNonNullElse(year.off(), Map.of()));
            worked.addAll(Objects.requireNonNullElse(year.worked(), List.of()));
            unsettled.addAll(Objects.requireNonNullElse(year.unsettled(), Map.<LocalDate, String>of())
                    .keySet());
            known.put(year.year(), year.announced() ? Certainty.CERTAIN : Certainty.TENTATIVE);
        });
        return new WorkingDays(off, worked, unsettled, known);
    }
}
