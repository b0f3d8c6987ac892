package vn.hopluu.org.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.unit.UnitId;

class WordingTests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A ward that was renamed, and a commune that is no more. */
    @ParameterizedTest
    @CsvSource({
        "phuong-nguyen-du, 2024-12-31, Phường Nguyễn Du",
        "phuong-nguyen-du, 2025-01-01, Phường Bắc Hà",
        "xa-cuong-gian, 2026-11-22, Xã Cương Gián"
    })
    void namesAUnitAsItIsCalledToday(String unit, LocalDate today, String name) {
        assertThat(wording(today).of(reminder(new UnitId(unit)), HaTinh.TREE).text())
                .contains("Báo cáo của " + name + " chưa được gửi", "A report of " + name + " is not sent yet");
    }

    private static Wording wording(LocalDate today) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        AccessSettings settings = new AccessSettings("http://127.0.0.1:8080", "", "", "hop-luu", "rights", "", "", "");
        Instant morning = today.atTime(8, 0).atZone(VIETNAM).toInstant();
        return new Wording(messages, settings, Clock.fixed(morning, VIETNAM));
    }

    private static Reminder reminder(UnitId unit) {
        Instant due = Instant.parse("2026-06-20T17:00:00Z");
        return new Reminder(
                "r",
                Reminder.Kind.BY_RULE,
                unit,
                List.of(Role.PREPARER),
                new Reminder.Title("Tuyên truyền", "Outreach"),
                "2026-H1",
                List.of(new Reminder.Owed(unit, due)),
                1,
                due);
    }
}
