package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.life.ActKind;

class PermissionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # permission       | at the unit itself                            | at a unit above                               | at a unit below | at the top
            SEE_REPORT         | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | REVIEWER ANALYST ADMINISTRATOR                | - | -
            SEE_DRAFT          | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | -                                             | - | -
            SAVE_DRAFT         | PREPARER APPROVER                             | -                                             | - | -
            ATTACH_EVIDENCE    | PREPARER APPROVER                             | -                                             | - | -
            SUBMIT             | PREPARER APPROVER                             | -                                             | - | -
            RETURN             | -                                             | REVIEWER                                      | - | -
            ACCEPT             | -                                             | REVIEWER                                      | - | -
            REQUEST_CORRECTION | -                                             | REVIEWER                                      | - | -
            SEE_PLAN           | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | REVIEWER ANALYST ADMINISTRATOR                | - | -
            SET_PLAN           | APPROVER ADMINISTRATOR                        | ADMINISTRATOR                                 | - | -
            SEND_FOR_APPROVAL  | PREPARER APPROVER                             | -                                             | - | -
            DECLINE_APPROVAL   | APPROVER                                      | -                                             | - | -
            WITHDRAW           | PREPARER APPROVER                             | -                                             | - | -
            REVOKE_ACCEPTANCE  | -                                             | REVIEWER                                      | - | -
            APPROVE            | APPROVER                                      | -                                             | - | -
            SEE_SETTINGS       | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | REVIEWER ANALYST ADMINISTRATOR             | - | -
            CHANGE_SETTINGS    | APPROVER ADMINISTRATOR                        | ADMINISTRATOR                                 | - | -
            SEE_PERIOD         | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | -
            OPEN_PERIOD        | -                                             | -                                             | - | ADMINISTRATOR
            CLOSE_PERIOD       | -                                             | -                                             | - | ADMINISTRATOR
            REOPEN_PERIOD      | -                                             | -                                             | - | ADMINISTRATOR
            EXTEND             | -                                             | -                                             | - | ADMINISTRATOR
            LIFT               | -                                             | -                                             | - | ADMINISTRATOR
            ADD_OBLIGATION     | -                                             | -                                             | - | ADMINISTRATOR
            SEE_REGIME         | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | PREPARER APPROVER REVIEWER ANALYST ADMINISTRATOR | -
            KEEP_REGIME        | -                                             | -                                             | - | ADMINISTRATOR
            DRAFT_FORM         | -                                             | -                                             | - | ADMINISTRATOR
            PUBLISH_FORM       | -                                             | -                                             | - | ADMINISTRATOR
            SEE_AUDIT          | APPROVER ADMINISTRATOR                        | ADMINISTRATOR                                 | - | -
            """)
    void isGivenToTheseRoles(
            Permission permission,
            @Nullable String own,
            @Nullable String above,
            @Nullable String below,
            @Nullable String top) {
        assertThat(holders(permission, Relation.OWN)).isEqualTo(roles(own));
        assertThat(holders(permission, Relation.ANCESTOR)).isEqualTo(roles(above));
        assertThat(holders(permission, Relation.DESCENDANT)).isEqualTo(roles(below));
        assertThat(holders(permission, Relation.TOP)).isEqualTo(roles(top));
        assertThat(holders(permission, Relation.SIBLING)).isEmpty();
        assertThat(holders(permission, Relation.FOREIGN)).isEmpty();
    }

    @Test
    void whoeverMayActMaySee() {
        for (ActKind act : ActKind.values()) {
            for (Relation relation : Relation.values()) {
                assertThat(seeing(relation)).containsAll(holders(Permission.to(act), relation));
            }
        }
    }

    @Test
    void saysForEveryActWhatItTakes() {
        for (ActKind act : ActKind.values()) {
            assertThat(ResourceBundle.getBundle("messages", java.util.Locale.ENGLISH)
                            .containsKey(Permission.to(act).refusal("xa-mot").detailKey()))
                    .isTrue();
        }
    }

    /** Whoever stands at the top is the unit itself or above it. */
    private static Set<Role> seeing(Relation relation) {
        return holders(Permission.SEE_REPORT, relation == Relation.TOP ? Relation.ANCESTOR : relation);
    }

    private static Set<Role> holders(Permission permission, Relation relation) {
        return Arrays.stream(Role.values())
                .filter(role -> permission.isGivenTo(role, relation))
                .collect(Collectors.toSet());
    }

    private static Set<Role> roles(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
