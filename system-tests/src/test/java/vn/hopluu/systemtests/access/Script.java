package vn.hopluu.systemtests.access;

import org.jspecify.annotations.Nullable;

/** How one operation is asked for. */
@FunctionalInterface
interface Script {

    /**
     * @param state of the report, where the operation is about one
     * @param forReal whether it will be done: then on a thing of its own
     */
    Scene scene(@Nullable ReportState state, boolean forReal);

    static Script always(Scene scene) {
        return (state, forReal) -> scene;
    }

    /** What only reads. */
    static Script get(String path) {
        return always(Scene.get(path));
    }
}
