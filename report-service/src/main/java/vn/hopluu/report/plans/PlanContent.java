package vn.hopluu.report.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param documentNumber of the official document that the plan was issued by, such as {@code 163/KH-UBND}; null where there is none */
record PlanContent(String title, @Nullable String documentNumber, List<Target> targets) {

    PlanContent {
        targets = List.copyOf(targets);
    }
}
