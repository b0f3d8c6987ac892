package vn.hopluu.benchmarks.figures;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.load.Samples;
import vn.hopluu.samples.NationalTree;

/** (g) How long a tree of the whole country takes to be taken in, and how quick it is to be asked afterwards. */
final class NationalTreeTime {

    private static final int QUESTIONS = 200;

    private final Http http;

    NationalTreeTime(Rig rig) {
        this.http = rig.gateway().http();
    }

    int units() {
        return NationalTree.size();
    }

    /** Seconds from sending the file to the answer that all of it is entered and can be asked for. */
    double load() {
        var file = BodyPublishers.ofString(NationalTree.csv());
        long start = System.nanoTime();
        http.send("POST", "/api/imports/units", file, Map.of("Content-Type", "text/csv"))
                .successful();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Milliseconds that half of the answers to a question took at most. */
    double ask(String path) {
        var samples = new Samples();
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            http.get(path).successful();
            samples.add(System.nanoTime() - start);
        }
        return samples.percentile(50);
    }
}
