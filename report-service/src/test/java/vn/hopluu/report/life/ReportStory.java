package vn.hopluu.report.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Checks;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;
import vn.hopluu.report.filling.Findings;
import vn.hopluu.report.form.EveryRollUp;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.OutreachForm;
import vn.hopluu.report.unit.UnitKind;

/** The story that the samples of the contract tell, each report under its sample's name. */
public final class ReportStory {

    private static final Instant OPENED = Instant.parse("2024-05-06T01:00:00Z");

    private ReportStory() {}

    public static Map<String, Report> told() {
        Map<String, Report> story = new LinkedHashMap<>(cuongGian());
        story.put("report-due-root", due("tinh-ha-tinh", UnitKind.PROVINCE, null));
        story.putAll(department());
        story.putAll(approved());
        Report blanks = due("xa-xuan-lien", UnitKind.COMMUNE, "huyen-nghi-xuan");
        Content few = content(Map.of("CONTESTS", 0L, "PORTAL_AND_RADIO_ITEMS", 12L));
        story.put("report-submitted-blanks", ReportFixture.after(blanks, submit(few, "2024-06-18T04:00:00Z")));
        return story;
    }

    /** A report on a synthetic form that has every way to roll up, at its second version. */
    public static Report ofEveryRollUp() {
        ReportId id = ReportId.of("GIA-LAP.2024-H1.xa-cuong-gian");
        Report due = Report.due(new Obligation(id, 2, UnitKind.COMMUNE, "huyen-nghi-xuan", ReportFixture.DUE), OPENED);
        Content content = Filled.read(EveryRollUp.VERSION_2, UnitKind.COMMUNE, """
                {"PORTALS": 3, "PORTALS_WITH_SECTION": 2, "HAS_PLAN": 1, "SATISFACTION": 91.5, "FASTEST": 0.5, "SLOWEST": 48}""");
        Checks checks = new Checks(EveryRollUp.VERSION_2, UnitKind.COMMUNE, List.of());
        return ReportFixture.after(
                due, new Act.Submit(checks.of(content), ReportFixture.PREPARER, Instant.parse("2024-06-10T02:00:00Z")));
    }

    private static Map<String, Report> cuongGian() {
        Map<String, Report> story = new LinkedHashMap<>();
        Report due = due("xa-cuong-gian", UnitKind.COMMUNE, "huyen-nghi-xuan");
        Report sent = ReportFixture.after(saved(due), submit(real(5, 100), "2024-06-10T02:00:00Z"));
        Report back = ReportFixture.after(
                sent,
                new Act.Return(
                        "Kiểm tra lại", Map.of(), ReportFixture.REVIEWER, Instant.parse("2024-06-11T03:30:00.250Z")));
        Report again = ReportFixture.after(back, submit(real(6, 100), "2024-06-18T01:15:00Z"));
        Report accepted = ReportFixture.after(
                again, new Act.Accept(ReportFixture.REVIEWER, Instant.parse("2024-06-19T08:00:00Z")));
        Report asked = ReportFixture.after(
                accepted,
                new Act.RequestCorrection(
                        "Nhầm số liệu", ReportFixture.REVIEWER, Instant.parse("2024-06-20T02:00:00Z")));
        story.put("report-due", due);
        story.put("report-submitted", sent);
        story.put("report-returned", back);
        story.put("report-submitted-again", again);
        story.put("report-accepted", accepted);
        story.put("correction-requested", asked);
        story.put(
                "report-submitted-correction",
                ReportFixture.after(saved(asked), submit(real(6, 120), "2024-06-21T02:00:00Z")));
        return story;
    }

    /** A commune whose approver declines once, sends, and takes the report back; and whose acceptance is revoked. */
    private static Map<String, Report> approved() {
        Map<String, Report> story = new LinkedHashMap<>();
        Report due = due("xa-xuan-hai", UnitKind.COMMUNE, "huyen-nghi-xuan");
        Report waiting = ReportFixture.after(due, handOver(real(5, 100), "2024-06-05T02:00:00Z"));
        Report declined = ReportFixture.after(
                waiting,
                new Act.DeclineApproval(
                        "Số liệu chưa đủ", ReportFixture.APPROVER, Instant.parse("2024-06-05T03:00:00Z")));
        Report sent = ReportFixture.after(declined, submit(real(6, 100), "2024-06-06T02:00:00Z"));
        Report back = ReportFixture.after(
                sent, new Act.Withdraw(ReportFixture.APPROVER, Instant.parse("2024-06-06T02:30:00Z")));
        Report accepted = ReportFixture.after(
                ReportFixture.after(back, submit(real(7, 100), "2024-06-06T03:00:00Z")),
                new Act.Accept(ReportFixture.REVIEWER, Instant.parse("2024-06-07T02:00:00Z")));
        story.put("report-sent-for-approval", waiting);
        story.put("approval-declined", declined);
        story.put("report-withdrawn", back);
        story.put(
                "acceptance-revoked",
                ReportFixture.after(
                        accepted,
                        new Act.RevokeAcceptance(
                                "Phê duyệt nhầm", ReportFixture.REVIEWER, Instant.parse("2024-06-08T02:00:00Z"))));
        story.put("report-withdrawn-correction", withdrawnCorrection(accepted));
        return story;
    }

    private static Report withdrawnCorrection(Report accepted) {
        Report asked = ReportFixture.after(
                accepted,
                new Act.RequestCorrection(
                        "Nhầm số liệu", ReportFixture.REVIEWER, Instant.parse("2024-06-20T02:00:00Z")));
        Report corrected = ReportFixture.after(asked, submit(real(7, 120), "2024-06-21T02:00:00Z"));
        return ReportFixture.after(
                corrected, new Act.Withdraw(ReportFixture.APPROVER, Instant.parse("2024-06-21T03:00:00Z")));
    }

    private static Map<String, Report> department() {
        Report due = due("so-noi-vu", UnitKind.DEPARTMENT, "tinh-ha-tinh");
        Map<String, Long> values = new HashMap<>();
        OutreachForm.VERSION_1.linesFor(UnitKind.DEPARTMENT).stream()
                .map(Indicator::code)
                .forEach(line -> values.put(line, 1L));
        values.put("TRAINING_ATTENDEES", 85L);
        values.put("PRINTED_MATERIALS", 999_999_999_999L);
        Report sent = ReportFixture.after(due, submit(content(values), "2024-06-12T04:00:00Z"));
        return Map.of("report-due-department", due, "report-submitted-department", sent);
    }

    private static Report due(String unit, UnitKind kind, @Nullable String parent) {
        ReportId id = ReportId.of("TT-CCHC.2024-H1." + unit);
        return Report.due(new Obligation(id, 1, kind, parent, ReportFixture.DUE), OPENED);
    }

    private static Report saved(Report before) {
        return ReportFixture.after(before, new Act.SaveDraft(Content.empty(), OPENED));
    }

    private static Act submit(Content content, String at) {
        return new Act.Submit(checked(content), ReportFixture.PREPARER, Instant.parse(at));
    }

    private static Act handOver(Content content, String at) {
        return new Act.SendForApproval(checked(content), ReportFixture.PREPARER, Instant.parse(at));
    }

    private static Findings checked(Content content) {
        return new Checks(OutreachForm.VERSION_1, UnitKind.DISTRICT, List.of()).of(content);
    }

    /** The figures of the first real report. */
    private static Content real(long pressItems, long printedMaterials) {
        return content(Map.of(
                "DIRECTING_DOCUMENTS", 3L,
                "CONTESTS", 0L,
                "PRESS_ITEMS", pressItems,
                "PORTAL_AND_RADIO_ITEMS", 40L,
                "COMMUNES_DOING_WELL_ON_RADIO", 1L,
                "TRAINING_CONFERENCES", 0L,
                "TRAINING_ATTENDEES", 0L,
                "WEB_SECTIONS", 1L,
                "PRINTED_MATERIALS", printedMaterials,
                "OTHER_FORMS", 5L));
    }

    private static Content content(Map<String, Long> figures) {
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach((line, figure) -> values.put(line, BigDecimal.valueOf(figure)));
        return new Content(values, Map.of("OTHER_FORMS", "Hội họp, chào cờ đầu tháng...."), Map.of(), Map.of());
    }
}
