package vn.hopluu.report.reminders;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** Words a letter to those who are late. It is a draft: its number is the registry's to give, its wording the signer's. */
@Component
class LetterWriter {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Units units;
    private final Forms forms;
    private final Clock clock;

    LetterWriter(Units units, Forms forms, Clock clock) {
        this.units = units;
        this.forms = forms;
        this.clock = clock;
    }

    Letter write(String issuer, Period period, List<Unsent> late) {
        LocalDate today = LocalDate.now(clock.withZone(Deadlines.VIETNAM));
        Optional<Unit> unit = units.find(issuer);
        List<String> ancestors = unit.map(one -> one.ancestors(today)).orElse(List.of());
        String name = name(issuer, today);
        UnitKind kind = unit.flatMap(one -> one.on(today)).map(Unit.Span::kind).orElse(UnitKind.OTHER);
        String body = body(issuer, "Ủy ban nhân dân", today);
        return new Letter(
                ancestors.isEmpty() ? null : body(ancestors.getFirst(), "UBND", today),
                body,
                symbol(kind, name),
                place(issuer, ancestors, today),
                today,
                "V/v đôn đốc gửi báo cáo " + periodName(period.id().period()),
                paragraphs(period, late.size(), body),
                late.stream()
                        .map(one -> row(one, period))
                        .sorted(Comparator.comparing(Letter.Row::unit, Collator.getInstance(VIETNAMESE)))
                        .toList(),
                signature(kind, name));
    }

    private List<String> paragraphs(Period period, int late, String issuer) {
        String title =
                forms.get(period.id().form(), period.formVersion()).title().vi();
        String day = DAY.format(LocalDate.now(clock.withZone(Deadlines.VIETNAM)));
        return List.of(
                "Theo chế độ báo cáo “%s” %s, đến ngày %s còn %d cơ quan, đơn vị đã quá hạn nhưng chưa gửi báo cáo (danh sách tại Phụ lục kèm theo)."
                        .formatted(title, periodName(period.id().period()), day, late),
                "%s đề nghị Thủ trưởng các cơ quan, đơn vị có tên trong danh sách khẩn trương hoàn thành và gửi báo cáo trên hệ thống; trường hợp có vướng mắc, kịp thời phản ánh để được hướng dẫn."
                        .formatted(issuer),
                "Đề nghị các cơ quan, đơn vị quan tâm, thực hiện./.");
    }

    private Letter.Row row(Unsent late, Period period) {
        LocalDate then = period.id().period().structureDate();
        String receiver = late.receivingUnit();
        return new Letter.Row(name(late.unit(), then), receiver == null ? "" : name(receiver, then), due(late.dueAt()));
    }

    /** The last day on which it would have been on time. */
    private static String due(Instant dueAt) {
        return DAY.format(dueAt.minusMillis(1).atZone(Deadlines.VIETNAM));
    }

    private String name(String unit, LocalDate day) {
        return units.find(unit).map(one -> one.name(day)).orElse(unit);
    }

    /**
     * The people's committee speaks for a province, a district or a commune.
     *
     * @param committee in full for the issuing body, and short for the one above it
     */
    private String body(String unit, String committee, LocalDate day) {
        String name = name(unit, day);
        return isTerritorial(unit, day)
                ? committee + " " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private boolean isTerritorial(String unit, LocalDate day) {
        return units.find(unit)
                .flatMap(one -> one.on(day))
                .map(Unit.Span::kind)
                .filter(kind -> kind != UnitKind.DEPARTMENT && kind != UnitKind.OTHER)
                .isPresent();
    }

    private static String symbol(UnitKind kind, String name) {
        return switch (kind) {
            case PROVINCE, DISTRICT, COMMUNE -> "UBND";
            case DEPARTMENT, OTHER ->
                Arrays.stream(name.split("[\\s-]+"))
                        .filter(word -> !word.isEmpty() && !word.equals("và"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining());
        };
    }

    /** "Tỉnh Hà Tĩnh" is at Hà Tĩnh, and so are its departments. */
    private String place(String unit, List<String> ancestors, LocalDate day) {
        return Stream.concat(Stream.of(unit), ancestors.stream())
                .filter(one -> isTerritorial(one, day))
                .findFirst()
                .map(one -> name(one, day))
                .orElse("")
                .replaceFirst("^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Xã|Phường|Đặc khu)\\s+", "");
    }

    private static List<String> signature(UnitKind kind, String name) {
        return switch (kind) {
            case PROVINCE, DISTRICT, COMMUNE -> List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
            case DEPARTMENT -> List.of(name.startsWith("Sở") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG CƠ QUAN");
            case OTHER -> List.of("THỦ TRƯỞNG CƠ QUAN");
        };
    }

    private static String periodName(PeriodCode period) {
        return switch (period.kind()) {
            case MONTH -> "tháng %d năm %d".formatted(period.number(), period.year());
            case QUARTER ->
                "quý %s năm %d".formatted(List.of("I", "II", "III", "IV").get(period.number() - 1), period.year());
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(period.number() == 1 ? "đầu" : "cuối", period.year());
            case NINE_MONTHS -> "9 tháng năm %d".formatted(period.year());
            case YEAR -> "năm %d".formatted(period.year());
            case DATES ->
                "từ ngày %s đến ngày %s"
                        .formatted(
                                DAY.format(period.window().from()),
                                DAY.format(period.window().to()));
        };
    }
}
