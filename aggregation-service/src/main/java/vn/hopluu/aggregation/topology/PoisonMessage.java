package vn.hopluu.aggregation.topology;

/** A message of a source topic that can never be counted; it is set aside and the stream goes on. */
public final class PoisonMessage extends RuntimeException {

    PoisonMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
