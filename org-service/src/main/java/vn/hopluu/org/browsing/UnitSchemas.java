package vn.hopluu.org.browsing;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.web.RecordSchemas;

/** What the API's description says of units beyond what the endpoints say themselves. */
@Configuration(proxyBeanMethods = false)
class UnitSchemas {

    static {
        // One value, not a group of parameters.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(UnitId.class);
    }

    @Bean
    OpenApiCustomizer unitsSayWhatIsAlwaysThere() {
        return api -> {
            RecordSchemas records = new RecordSchemas(api);
            records.describe(
                    Span.class,
                    Successor.class,
                    UnitItem.class,
                    UnitOnDate.class,
                    WholeUnit.class,
                    TimelineEntry.class,
                    TimelineEntry.CausingAct.class,
                    TreeDifference.class);
            records.describePagesOf("UnitItem", "UnitOnDate", "UnitInSubtree", "TimelineEntry", "TreeDifference");
            // Its members are those of a unit on a date, and one of its own.
            records.describe("UnitInSubtree", UnitOnDate.class);
            records.schema("UnitInSubtree").addRequiredItem("depth");
        };
    }
}
