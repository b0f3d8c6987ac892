package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** What helps to fill in is asked for with each form that is opened: a store of any size is read by keys alone. */
@Running
class KeyedReadsTests {

    private static final Queue<BsonDocument> ASKED = new ConcurrentLinkedQueue<>();

    private final Api api;

    KeyedReadsTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        MongoClientSettingsBuilderCustomizer listening() {
            return settings -> settings.addCommandListener(new Requests());
        }
    }

    /** The commands of those who answer requests; what the service does by itself runs on other threads. */
    static final class Requests implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (Thread.currentThread().getName().startsWith("tomcat-handler") && isOfReports(event.getCommand())) {
                ASKED.add(event.getCommand().clone());
            }
        }
    }

    @Test
    void readsReferenceFiguresByTheReportsOwnKeys() {
        for (String quarter : List.of("2044-Q1", "2044-Q3", "2045-Q1")) {
            await().until(() -> api.open(quarter, KnownUnits.DISTRICT).status() < 300);
        }
        ASKED.clear();

        Api.Answer reference = api.get("/api/reports/TT-CCHC.2045-Q1." + KnownUnits.commune(0) + "/reference");

        assertThat(reference.status()).isEqualTo(200);
        assertThat(ASKED).isNotEmpty().allSatisfy(KeyedReadsTests::isByKeys);
        assertThat(ASKED)
                .anySatisfy(command -> assertThat(command.toString())
                        .contains(
                                "TT-CCHC.2044-Q1." + KnownUnits.commune(0),
                                "TT-CCHC.2044-Q3." + KnownUnits.commune(0)));
    }

    private static void isByKeys(BsonDocument command) {
        BsonDocument filter = command.getDocument("filter");
        assertThat(filter.keySet()).containsExactly("_id");
        assertThat(filter.isString("_id") || filter.getDocument("_id").keySet().equals(Set.of("$in")))
                .as(command.toString())
                .isTrue();
    }

    /** Whatever it does to the collection that grows without end; the few periods are kept in mind. */
    private static boolean isOfReports(BsonDocument command) {
        return command.get(command.getFirstKey(), BsonNull.VALUE).equals(new BsonString("reports"));
    }
}
