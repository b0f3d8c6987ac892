package vn.hopluu.report.unit;

import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what org-service publishes about a unit; ignores every field that this service has no use for. */
@Component
class UnitReader {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    /** @throws RuntimeException when the record cannot be understood */
    Unit read(byte[] body) {
        Unit unit = json.readValue(body, Unit.class);
        Objects.requireNonNull(unit.unit(), "a record without unit");
        return unit;
    }
}
