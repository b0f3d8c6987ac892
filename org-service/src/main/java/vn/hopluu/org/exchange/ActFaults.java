package vn.hopluu.org.exchange;

import java.util.Map;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Tells what is wrong with an act in the words of a file's faults. */
final class ActFaults {

    private ActFaults() {}

    static InvalidField in(Item item, Fault fault) {
        return item.fault(fault.pointer(), fault.code().slug(), fault.arguments(), act(fault));
    }

    /** An act that is not in the file, but would no longer be possible. */
    static InvalidField elsewhere(Fault fault) {
        return new InvalidField("", fault.code().slug(), fault.arguments(), act(fault));
    }

    private static Map<String, Object> act(Fault fault) {
        return Map.of("act", fault.act().value());
    }
}
