package vn.hopluu.org.registering;

import java.util.List;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.Preview;

/**
 * What would become of an act if it were registered now.
 *
 * @param version of the history it was looked at on
 */
sealed interface Outlook {

    long version();

    record Possible(long version, Preview preview) implements Outlook {}

    record Impossible(long version, List<Fault> faults) implements Outlook {}
}
