package vn.hopluu.report.reports;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Approval;
import vn.hopluu.report.life.Reason;

/** Approvals and reasons as the store keeps them. */
final class ApprovalDocuments {

    private ApprovalDocuments() {}

    static @Nullable Document write(@Nullable Approval approval) {
        return approval == null
                ? null
                : new Document("requestedBy", approval.requestedBy())
                        .append("requestedAt", Date.from(approval.requestedAt()))
                        .append("declined", reason(approval.declined()));
    }

    static @Nullable Approval read(@Nullable Document approval) {
        return approval == null
                ? null
                : new Approval(
                        approval.getString("requestedBy"),
                        approval.getDate("requestedAt").toInstant(),
                        readReason(approval.get("declined", Document.class)));
    }

    static @Nullable Document reason(@Nullable Reason reason) {
        return reason == null
                ? null
                : new Document("reason", reason.reason())
                        .append("by", reason.by())
                        .append("at", Date.from(reason.at()));
    }

    static @Nullable Reason readReason(@Nullable Document reason) {
        return reason == null
                ? null
                : new Reason(
                        reason.getString("reason"),
                        reason.getString("by"),
                        reason.getDate("at").toInstant());
    }
}
