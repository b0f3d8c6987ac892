package vn.hopluu.org.accounts;

import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Standing;

/** Where a right counts on a day. */
final class CountsAt {

    private CountsAt() {}

    static String of(Right right, Standing day) {
        return right.unit()
                .flatMap(day.tree()::unit)
                .map(unit -> day.actingFor(unit).id().value())
                .orElse(right.at());
    }
}
