package vn.hopluu.benchmarks.deadline;

import vn.hopluu.benchmarks.client.Period;

/** Somebody who watches the day go by; called from many threads. */
public interface Progress {

    Progress NONE = new Progress() {};

    default void waiting(Period opening) {}

    default void begin(int turns) {}

    default void step() {}

    default void end() {}
}
