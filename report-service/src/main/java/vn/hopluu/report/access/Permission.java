package vn.hopluu.report.access;

import static vn.hopluu.report.access.Relation.ANCESTOR;
import static vn.hopluu.report.access.Relation.DESCENDANT;
import static vn.hopluu.report.access.Relation.OWN;
import static vn.hopluu.report.access.Relation.TOP;
import static vn.hopluu.report.access.Role.ADMINISTRATOR;
import static vn.hopluu.report.access.Role.ANALYST;
import static vn.hopluu.report.access.Role.APPROVER;
import static vn.hopluu.report.access.Role.PREPARER;
import static vn.hopluu.report.access.Role.REVIEWER;

import java.util.List;
import java.util.Set;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/**
 * Who may do what in this service: all of its rules, by the role and by where it is held, seen from the unit that reports or
 * under which a period is opened. What state a report must be in is {@link vn.hopluu.report.life.ReportState}'s to say, to
 * those who may act. Published forms, which are public law, are for everyone with any right at all.
 */
public enum Permission {
    /** That it is owed, how it stands, and what was sent. */
    SEE_REPORT(own(Role.values()), above(REVIEWER, ANALYST, ADMINISTRATOR)),
    /** What is filled in and not sent yet, and what the checks say of it. */
    SEE_DRAFT(own(Role.values())),
    SAVE_DRAFT(own(PREPARER, APPROVER)),
    /** To add a file that proves what is filled in, and to take it away. */
    ATTACH_EVIDENCE(own(PREPARER, APPROVER)),
    SUBMIT(own(PREPARER, APPROVER)),
    RETURN(above(REVIEWER)),
    ACCEPT(above(REVIEWER)),
    REQUEST_CORRECTION(above(REVIEWER)),
    /** What is owed, and by when, is for whoever laid it down. */
    EXTEND(top(ADMINISTRATOR)),
    LIFT(top(ADMINISTRATOR)),
    ADD_OBLIGATION(top(ADMINISTRATOR)),
    SEND_FOR_APPROVAL(own(PREPARER, APPROVER)),
    DECLINE_APPROVAL(own(APPROVER)),
    WITHDRAW(own(PREPARER, APPROVER)),
    REVOKE_ACCEPTANCE(above(REVIEWER)),
    /** Where the unit's setting asks for it: to send what leaves the unit, and to take back what has left it. */
    APPROVE(own(APPROVER)),

    SEE_SETTINGS(own(Role.values()), above(REVIEWER, ANALYST, ADMINISTRATOR)),
    CHANGE_SETTINGS(own(APPROVER, ADMINISTRATOR), above(ADMINISTRATOR)),
    REMIND(above(REVIEWER)),
    /** The letter that names who has not sent. */
    WRITE_REMINDER_LETTER(own(REVIEWER, ADMINISTRATOR), above(REVIEWER, ADMINISTRATOR)),

    /** What a unit has set itself to reach in a year: for whoever sees its totals. */
    SEE_PLAN(own(Role.values()), above(REVIEWER, ANALYST, ADMINISTRATOR)),
    /** Its own to set, or an administrator's above it, where a superior body sets the targets of those below. */
    SET_PLAN(own(APPROVER, ADMINISTRATOR), above(ADMINISTRATOR)),

    SEE_PERIOD(own(Role.values()), above(Role.values()), below(Role.values())),
    /** A form has one period of a code: a commune that could open it for itself would take it from its whole province. */
    OPEN_PERIOD(top(ADMINISTRATOR)),
    CLOSE_PERIOD(top(ADMINISTRATOR)),
    REOPEN_PERIOD(top(ADMINISTRATOR)),

    SEE_REGIME(own(Role.values()), above(Role.values()), below(Role.values())),
    KEEP_REGIME(top(ADMINISTRATOR)),
    /** See, write and try out the next version of a form, before anybody else sees it. */
    DRAFT_FORM(top(ADMINISTRATOR)),
    /** A form is for everyone, and its newest version is what periods are opened with. */
    PUBLISH_FORM(top(ADMINISTRATOR)),
    /** Whoever sees the periods sees when their units are reminded. */
    SEE_REMINDER_RULES(own(Role.values()), above(Role.values()), below(Role.values())),
    SET_REMINDER_RULES(top(ADMINISTRATOR)),

    /** Who did what. What a unit has not sent stays its own there too: see SEE_DRAFT. */
    SEE_AUDIT(own(APPROVER, ADMINISTRATOR), above(ADMINISTRATOR));

    private record Grant(Relation relation, Set<Role> roles) {}

    private final List<Grant> grants;

    Permission(Grant... grants) {
        this.grants = List.of(grants);
    }

    private static Grant own(Role... roles) {
        return new Grant(OWN, Set.of(roles));
    }

    private static Grant above(Role... roles) {
        return new Grant(ANCESTOR, Set.of(roles));
    }

    private static Grant top(Role... roles) {
        return new Grant(TOP, Set.of(roles));
    }

    private static Grant below(Role... roles) {
        return new Grant(DESCENDANT, Set.of(roles));
    }

    public static Permission to(ActKind act) {
        return switch (act) {
            case SAVE_DRAFT -> SAVE_DRAFT;
            case SUBMIT -> SUBMIT;
            case RETURN -> RETURN;
            case ACCEPT -> ACCEPT;
            case REQUEST_CORRECTION -> REQUEST_CORRECTION;
            case EXTEND -> EXTEND;
            case LIFT -> LIFT;
            case TAKE_UP_AGAIN -> ADD_OBLIGATION;
            case SEND_FOR_APPROVAL -> SEND_FOR_APPROVAL;
            case DECLINE_APPROVAL -> DECLINE_APPROVAL;
            case WITHDRAW -> WITHDRAW;
            case REVOKE_ACCEPTANCE -> REVOKE_ACCEPTANCE;
        };
    }

    boolean isGivenTo(Role role, Relation relation) {
        return grants.stream()
                .anyMatch(grant -> grant.relation() == relation && grant.roles().contains(role));
    }

    /** Whether it is given to such a right somewhere at all. */
    public boolean mayComeWith(Right right) {
        return grants.stream().anyMatch(grant -> grant.roles().contains(right.role()));
    }

    /** For a caller who may see the unit's things and not do this to them. */
    public Refusal refusal(String unit) {
        return Refusal.of(ProblemCode.FORBIDDEN, unit).as(name());
    }
}
