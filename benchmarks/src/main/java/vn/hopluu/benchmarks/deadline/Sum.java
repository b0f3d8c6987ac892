package vn.hopluu.benchmarks.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.hopluu.benchmarks.client.Counts;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Total;

/** A total as it ought to be. */
public record Sum(Counts counts, Map<String, Line> lines) {

    /** What the system's total has otherwise than this, one sentence each; empty when they agree exactly. */
    public List<String> differences(Total live) {
        var differences = new ArrayList<String>();
        if (!counts.equals(live.counts())) differences.add("counts: sent " + counts + ", live " + live.counts());
        var codes = new TreeSet<>(lines.keySet());
        codes.addAll(live.lines().keySet());
        for (var code : codes) {
            var sent = lines.get(code);
            var shown = live.lines().get(code);
            if (sent == null || !sent.equals(shown)) differences.add(code + ": sent " + sent + ", live " + shown);
        }
        return differences;
    }
}
