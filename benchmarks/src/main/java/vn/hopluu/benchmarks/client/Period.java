package vn.hopluu.benchmarks.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A period of a form, and how many of its obligations stand. */
public record Period(
        String form,
        String period,
        int formVersion,
        LocalDate structureDate,
        Instant dueAt,
        String state,
        Obligations obligations) {

    public boolean open() {
        return state.equals("OPEN");
    }

    public record Obligations(int expected, int created) {}

    /** Who owes a period, and until when. */
    public record Opening(String subtree, List<String> kinds, Instant dueAt) {}
}
