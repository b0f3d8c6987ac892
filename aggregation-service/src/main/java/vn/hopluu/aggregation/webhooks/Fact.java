package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** Something that other systems may be told, and where it was read. */
sealed interface Fact {

    Source source();

    /** As receivers know it. */
    String type();

    String unit();

    String form();

    String period();

    /** What tells it from every other fact, however often it is read. */
    String id();

    /** What it is about. */
    String subject();

    Instant time();

    JsonNode data();

    /** The structure date, where the fact says it. */
    Optional<LocalDate> structureDate();

    /** Where in the topics a fact stands. */
    record Source(String topic, int partition, long offset) {

        /** The partition as the name of a stored field. */
        String mark() {
            return topic.replace('.', '-') + '-' + partition;
        }
    }

    /** Somebody acted on a report. */
    record Act(Source source, Kind kind, PublishedAct report, JsonNode data) implements Fact {

        @Override
        public String type() {
            return kind.text();
        }

        @Override
        public String unit() {
            return report.unit();
        }

        @Override
        public String form() {
            return report.form();
        }

        @Override
        public String period() {
            return report.period();
        }

        @Override
        public String id() {
            return report.report() + '/' + report.revision();
        }

        @Override
        public String subject() {
            return report.report();
        }

        @Override
        public Instant time() {
            return report.occurredAt();
        }

        @Override
        public Optional<LocalDate> structureDate() {
            return Optional.of(report.structureDate());
        }
    }

    /** A total is another one. Only the newest of a scope matters. */
    record NewTotal(Source source, ScopeTotal total, Instant time, JsonNode data) implements Fact {

        @Override
        public String type() {
            return Kind.TOTAL_CHANGED.text();
        }

        @Override
        public String unit() {
            return total.unit();
        }

        @Override
        public String form() {
            return total.form();
        }

        @Override
        public String period() {
            return total.period();
        }

        @Override
        public String id() {
            return total.key() + '/' + total.sequence();
        }

        @Override
        public String subject() {
            return total.key();
        }

        @Override
        public Optional<LocalDate> structureDate() {
            return Optional.empty();
        }
    }
}
