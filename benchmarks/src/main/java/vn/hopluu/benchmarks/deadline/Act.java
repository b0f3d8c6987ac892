package vn.hopluu.benchmarks.deadline;

import java.util.Map;
import vn.hopluu.benchmarks.client.Content;

/** What somebody does with a report. */
sealed interface Act {

    record Submit(Content content) implements Act {}

    record Return(String reason, Map<String, String> lines) implements Act {
        public Return {
            lines = Map.copyOf(lines);
        }
    }

    record Accept() implements Act {}

    record RequestCorrection(String reason) implements Act {}
}
