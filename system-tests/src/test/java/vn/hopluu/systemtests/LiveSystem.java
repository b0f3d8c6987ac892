package vn.hopluu.systemtests;

import java.net.URI;
import java.util.stream.Stream;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.GatewayClient;

/** The system under test, as {@code ./hopluu up} starts it, but on free ports and with data of its own. */
abstract class LiveSystem implements AutoCloseable {
    enum Service {
        ORG,
        REPORT,
        AGGREGATION,
        GATEWAY
    }

    static LiveSystem shared() {
        throw new UnsupportedOperationException();
    }

    static LiveSystem ownWithTwoInstances() {
        throw new UnsupportedOperationException();
    }

    abstract GatewayClient gateway();

    abstract URI address();

    abstract URI aggregation();

    abstract String kafka();

    abstract Stream<String> metrics();

    abstract Answer openFor(String subtree, String period);

    abstract void kill(Service s);

    abstract void killEverything();

    abstract void startWhatIsDown();

    @Override
    public abstract void close();
}
