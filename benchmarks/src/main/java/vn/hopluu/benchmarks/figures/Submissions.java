package vn.hopluu.benchmarks.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.UnexpectedAnswer;
import vn.hopluu.benchmarks.load.Marks.Mark;

/** Sends the reports of a load, one after another, each a full form of figures. */
final class Submissions {

    private final GatewayClient gateway;
    private final Load load;

    Submissions(Rig rig, Load load) {
        this.gateway = rig.gateway();
        this.load = load;
    }

    void send(int number, Optional<Mark> mark) {
        var report = load.reports().get(number);
        gateway.submit(report, content(mark), "bench-" + report);
    }

    /** @return whether it was taken; not where the system is too busy */
    boolean offer(int number, Optional<Mark> mark) {
        try {
            send(number, mark);
            return true;
        } catch (UnexpectedAnswer tooBusy) {
            return false;
        }
    }

    private static Content content(Optional<Mark> mark) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (var indicator : ReportSubmitted.INDICATORS) values.put(indicator, BigDecimal.ZERO);
        mark.ifPresent(given -> values.put(given.line(), new BigDecimal(given.value())));
        return Content.of(values);
    }
}
