package vn.hopluu.report.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;
import vn.hopluu.report.unit.UnitKind;

/** The report of commune Cương Gián for the first half of 2024, at any point of its life. */
public final class ReportFixture {

    public static final Instant DUE = Instant.parse("2024-06-17T17:00:00Z");
    public static final Instant IN_TIME = DUE.minus(Duration.ofDays(7));
    public static final Content FIGURES = Filled.with("PRESS_ITEMS", 5);

    static final String PREPARER = "a-preparer";
    static final String REVIEWER = "a-reviewer";
    static final String APPROVER = "an-approver";

    private ReportFixture() {}

    public static Report due() {
        return Report.due(
                new Obligation(
                        ReportId.of("TT-CCHC.2024-H1.xa-cuong-gian"), 1, UnitKind.COMMUNE, "huyen-nghi-xuan", DUE),
                Instant.parse("2024-05-06T01:00:00Z"));
    }

    public static Report submitted() {
        return after(due(), submit(FIGURES, IN_TIME));
    }

    public static Report returned() {
        return after(submitted(), giveBack());
    }

    public static Report accepted() {
        return after(submitted(), accept());
    }

    public static Report correctionRequested() {
        return after(accepted(), requestCorrection());
    }

    static Act save(Content content) {
        return new Act.SaveDraft(content, IN_TIME);
    }

    static Act submit(Content content, Instant at) {
        return new Act.Submit(Filled.checked(content), PREPARER, at);
    }

    static Act giveBack() {
        return new Act.Return("Thiếu ghi chú", Map.of("PRESS_ITEMS", "Quá ít"), REVIEWER, IN_TIME);
    }

    static Act accept() {
        return new Act.Accept(REVIEWER, IN_TIME);
    }

    static Act requestCorrection() {
        return new Act.RequestCorrection("Nhầm số liệu", REVIEWER, IN_TIME);
    }

    static Act handOver(Content content) {
        return new Act.SendForApproval(Filled.checked(content), PREPARER, IN_TIME);
    }

    static Act decline() {
        return new Act.DeclineApproval("Số liệu chưa đủ", APPROVER, IN_TIME);
    }

    static Act withdraw() {
        return new Act.Withdraw(PREPARER, IN_TIME);
    }

    static Act revoke() {
        return new Act.RevokeAcceptance("Phê duyệt nhầm", REVIEWER, IN_TIME);
    }

    /** The report after an act that must succeed. */
    static Report after(Report before, Act act) {
        return switch (before.apply(act)) {
            case Outcome.Changed changed -> changed.report();
            case Outcome.AlreadySent sent -> throw new AssertionError(sent);
            case Outcome.Refused refused -> throw new AssertionError(refused);
        };
    }
}
