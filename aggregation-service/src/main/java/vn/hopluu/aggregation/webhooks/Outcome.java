package vn.hopluu.aggregation.webhooks;

import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Outcome {

    /** Of the receiver's answer; null where none came. */
    default @Nullable Integer status() {
        return null;
    }

    /** In one word, why it is to be tried again; null where it is not. */
    default @Nullable String failure() {
        return null;
    }

    /** As the metrics count it. */
    String name();

    /** As administrators read it. */
    default String text() {
        return status() == null ? name() : name() + ' ' + status();
    }

    record Delivered(Integer status) implements Outcome {
        @Override
        public String name() {
            return "delivered";
        }
    }

    /** An answer other than 2xx; also where it names another address, for none is followed. */
    record Refused(Integer status) implements Outcome {
        @Override
        public String failure() {
            return "refused";
        }

        @Override
        public String name() {
            return "refused";
        }
    }

    /** 410: the receiver wants nothing more. */
    record Gone(Integer status) implements Outcome {
        @Override
        public String failure() {
            return "gone";
        }

        @Override
        public String name() {
            return "gone";
        }
    }

    /** No answer, and why. */
    record Unanswered(String failure) implements Outcome {
        @Override
        public String name() {
            return failure;
        }
    }
}
