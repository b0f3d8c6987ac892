package vn.hopluu.report.reports;

import java.util.List;
import java.util.Optional;
import vn.hopluu.report.filling.Finding;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.problem.Refusal;

/** What became of a request. */
sealed interface Done {

    /**
     * @param how whether it happened now, had happened under the same key, or had been sent already
     * @param version the version that it was about; 0 for a report of which nothing was sent
     */
    record Acted(Report report, long revision, ReportState state, int version, How how) implements Done {

        enum How {
            NOW,
            REPLAYED,
            ALREADY_SENT
        }

        static Acted now(Report after) {
            return new Acted(
                    after, after.revision(), after.state(), after.versions().size(), How.NOW);
        }

        static Acted replayed(Report report, Answer answer) {
            return new Acted(report, answer.revision(), answer.state(), answer.version(), How.REPLAYED);
        }

        static Acted alreadySent(Report report) {
            return new Acted(
                    report, report.revision(), report.state(), report.versions().size(), How.ALREADY_SENT);
        }

        /** Whether the version was sent on time; empty where nothing was sent. */
        Optional<Boolean> onTime() {
            return sent().map(Version::onTime);
        }

        List<Finding> warnings() {
            return sent().map(Version::warnings).orElse(List.of());
        }

        private Optional<Version> sent() {
            return version == 0 ? Optional.empty() : Optional.of(report.version(version));
        }
    }

    record Refused(Refusal refusal) implements Done {}
}
