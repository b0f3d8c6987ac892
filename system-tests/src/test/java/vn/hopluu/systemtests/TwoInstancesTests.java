package vn.hopluu.systemtests;

import static vn.hopluu.systemtests.LiveSystem.Service.SECOND_AGGREGATION;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A system of its own, with two instances of aggregation-service that share the work, killed as a whole at the end. The
 * order of the methods is its story.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoInstancesTests {

    private final LiveSystem system = LiveSystem.ownWithTwoInstances();
    private final Filing filing = new Filing(system, List.of("2022-M03", "2023-M04", "2024-M05", "2024-M07"));

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    @Order(1)
    void addUpToTheSameTotalsAsOne() {
        filing.sendAll(number -> {});

        filing.assertCountedExactly();
    }

    /** The gateway of one machine knows the first instance only, so it is the second that goes. */
    @Test
    @Order(2)
    void keepTheTotalsRightWhenOneOfThemIsKilled() {
        system.kill(SECOND_AGGREGATION);
        var more = new Filing(system, List.of("2023-M05", "2023-M06"));
        more.sendAll(number -> {});

        more.assertCountedExactly();
        filing.assertCountedExactly();
        system.startWhatIsDown();
    }

    @Test
    @Order(3)
    void haveLostNothingAfterEveryProcessWasKilled() {
        system.killEverything();
        system.startWhatIsDown();

        filing.assertCountedExactly();
    }
}
