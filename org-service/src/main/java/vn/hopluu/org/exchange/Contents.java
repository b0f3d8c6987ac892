package vn.hopluu.org.exchange;

import java.util.List;
import vn.hopluu.org.web.Refusal.InvalidField;

/** What a file holds, as far as it could be told apart, and what could not. */
record Contents(List<Item> items, List<InvalidField> faults) {

    static Contents none(InvalidField fault) {
        return new Contents(List.of(), List.of(fault));
    }
}
