package vn.hopluu.aggregation.topology;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what other services wrote, and refuses what cannot be counted. */
final class SourceMessages {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SourceMessages() {}

    static PublishedReport report(byte[] value) {
        return read(value, PublishedReport.class);
    }

    static PublishedUnit unit(byte[] value) {
        return read(value, PublishedUnit.class);
    }

    private static <T> T read(byte[] value, Class<T> type) {
        T message;
        try {
            message = JSON.readValue(value, type);
        } catch (JacksonException e) {
            throw new PoisonMessage(e.getOriginalMessage(), e);
        }
        if (message == null) {
            throw new PoisonMessage("The message is the word null", new NullPointerException());
        }
        return message;
    }
}
