package vn.hopluu.aggregation.proof;

import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.LineTotal;

/** Which versions in force a total adds up. */
public enum Basis {
    SUBMITTED {
        @Override
        public BasisTotal of(LineTotal line) {
            return line.submitted();
        }

        @Override
        boolean counts(PublishedReport.Version version) {
            return true;
        }
    },
    ACCEPTED {
        @Override
        public BasisTotal of(LineTotal line) {
            return line.accepted();
        }

        @Override
        boolean counts(PublishedReport.Version version) {
            return version.accepted();
        }
    };

    public abstract BasisTotal of(LineTotal line);

    abstract boolean counts(PublishedReport.Version version);

    /** The version that counts on this basis; null when none does. */
    PublishedReport.@Nullable Version of(PublishedReport report) {
        PublishedReport.Version version = report.inForce();
        return version != null && counts(version) ? version : null;
    }
}
