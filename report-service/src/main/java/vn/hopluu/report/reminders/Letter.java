package vn.hopluu.report.reminders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official letter (công văn) that asks units for what they have not sent, as Decree 30/2020/NĐ-CP orders its parts.
 *
 * @param superior of the issuing body; null where nobody is above it
 * @param place from which it is sent
 * @param symbol what follows the number, which the registry gives
 * @param late a row for each unit, in the appendix
 */
record Letter(
        @Nullable String superior,
        String issuer,
        String symbol,
        String place,
        LocalDate date,
        String subject,
        List<String> paragraphs,
        List<Row> late,
        List<String> signature) {

    Letter {
        paragraphs = List.copyOf(paragraphs);
        late = List.copyOf(late);
        signature = List.copyOf(signature);
    }

    /** @param received who waits for the report */
    record Row(String unit, String received, String due) {}

    /** "ngày 08 tháng 6 năm 2021": a nought before days below ten, and before the first two months only. */
    String dated() {
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "%s, ngày %02d tháng %s năm %d".formatted(place, date.getDayOfMonth(), month, date.getYear());
    }
}
