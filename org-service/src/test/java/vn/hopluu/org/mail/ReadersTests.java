package vn.hopluu.org.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.dataset.HaTinh;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.AccountState;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.unit.UnitId;

/** Through the restructurings of Hà Tĩnh; the people are synthetic. */
class ReadersTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final AccountId SOMEBODY = new AccountId("a-aaaaaaaaaaaa");

    @ParameterizedTest(name = "{0} at {1} ({2}, {3} to {4}), of {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PREPARER, xa-co-dam-2025, ACTIVE, 2025-07-01, -, xa-co-dam-2025, true",
                "PREPARER, xa-cuong-gian, ACTIVE, 2024-01-01, -, xa-co-dam-2025, true", // it merged into this one
                "PREPARER, xa-co-dam-2025, ACTIVE, 2025-07-01, -, xa-cuong-gian, true", // which owes what that one owed
                "PREPARER, xa-cuong-gian, ACTIVE, 2024-01-01, -, xa-cuong-gian, true",
                "REVIEWER, xa-co-dam-2025, ACTIVE, 2025-07-01, -, xa-co-dam-2025, false",
                "PREPARER, xa-dan-hai, ACTIVE, 2025-07-01, -, xa-co-dam-2025, false",
                "PREPARER, tinh-ha-tinh, ACTIVE, 2024-01-01, -, xa-co-dam-2025, false",
                "PREPARER, huyen-nghi-xuan, ACTIVE, 2024-01-01, -, tinh-ha-tinh, false", // hands nothing to its
                // province
                "PREPARER, *, ACTIVE, 2024-01-01, -, xa-co-dam-2025, false",
                "PREPARER, xa-co-dam-2025, ACTIVE, 2025-07-01, 2026-11-22, xa-co-dam-2025, false",
                "PREPARER, xa-co-dam-2025, ACTIVE, 2026-11-23, -, xa-co-dam-2025, false",
                "PREPARER, xa-co-dam-2025, CLOSED, 2025-07-01, -, xa-co-dam-2025, false",
                "PREPARER, xa-co-dam-2025, INVITED, 2025-07-01, -, xa-co-dam-2025, false",
                "PREPARER, xa-co-dam-2025, ACTIVE, 2025-07-01, -, khong-co, false"
            })
    void areThoseWhoHoldTheRoleThereOnTheDay(
            Role role,
            String at,
            AccountState state,
            LocalDate from,
            @Nullable LocalDate to,
            UnitId unit,
            boolean told) {
        Account account = new Account(
                SOMEBODY, "Người giả lập", "nguoi@example.org", state, List.of(new Held(role, at, from, to)), false, 1);
        assertThat(new Readers(HaTinh.TREE, TODAY, List.of(account))
                        .at(unit, List.of(Role.PREPARER, Role.APPROVER))
                        .contains(SOMEBODY.value()))
                .isEqualTo(told);
    }
}
