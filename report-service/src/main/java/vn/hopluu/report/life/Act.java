package vn.hopluu.report.life;

import java.time.Instant;
import java.util.Map;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Findings;

/** An act on a report, with all that its rules need; {@code by} is the account or client that carries it out. */
public sealed interface Act {

    ActKind kind();

    Instant at();

    /** Keeps what is filled in so far; may be incomplete, never ill-typed. */
    record SaveDraft(Content content, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.SAVE_DRAFT;
        }
    }

    /** Sends the content that was checked. */
    record Submit(Findings findings, String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.SUBMIT;
        }

        Content content() {
            return findings.content();
        }
    }

    /** Gives the report back (trả lại). */
    record Return(String reason, Map<String, String> lines, String by, Instant at) implements Act {
        public Return {
            lines = Map.copyOf(lines);
        }

        @Override
        public ActKind kind() {
            return ActKind.RETURN;
        }
    }

    record Accept(String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ACCEPT;
        }
    }

    /** Asks for a new version of an accepted report (đính chính). */
    record RequestCorrection(String reason, String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REQUEST_CORRECTION;
        }
    }

    /** Hands the content that was checked to the unit's approver (trình lãnh đạo ký duyệt). */
    record SendForApproval(Findings findings, String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.SEND_FOR_APPROVAL;
        }

        Content content() {
            return findings.content();
        }
    }

    /** The approver does not send it; the content stays the unit's draft. */
    record DeclineApproval(String reason, String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.DECLINE_APPROVAL;
        }
    }

    /** The unit takes back what nobody has acted on yet: from its approver, or from the receiving unit (rút lại). */
    record Withdraw(String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW;
        }
    }

    /** The receiving unit takes its acceptance back: the report waits for review again. */
    record RevokeAcceptance(String reason, String by, Instant at) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REVOKE_ACCEPTANCE;
        }
    }
}
