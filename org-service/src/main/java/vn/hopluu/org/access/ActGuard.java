package vn.hopluu.org.access;

import java.util.Collection;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.unit.UnitTree;

/** Says whether somebody may have acts entered on top of a tree; refuses otherwise. */
@FunctionalInterface
public interface ActGuard {

    void check(Collection<Act> acts, UnitTree tree);
}
