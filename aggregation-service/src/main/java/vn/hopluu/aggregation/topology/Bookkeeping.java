package vn.hopluu.aggregation.topology;

import org.jspecify.annotations.Nullable;

/**
 * The law of the totals: a total is the sum of the contributions, each counted once, in every scope it stands under now.
 * Whatever changes, a report or a unit, the old contribution is taken back from exactly where it was counted and the new
 * one is counted; so redelivery, correction, return, move and merge are one and the same case.
 */
final class Bookkeeping {

    private final Books books;

    Bookkeeping(Books books) {
        this.books = books;
    }

    /** Counts a report anew, unless the same or a newer state of it was counted before. */
    void record(PublishedReport report) {
        Contribution before = books.contribution(Contribution.key(report.unit(), report.form(), report.period()));
        if (before == null || before.report().revision() < report.revision()) {
            replace(before, new Contribution(report, placementOf(report)));
        }
    }

    /** Moves what the unit reported to where the unit stands now. Reports that waited for the unit start to count. */
    void record(PublishedUnit unit) {
        PublishedUnit before = books.unit(unit.unit());
        if (before != null && before.revision() >= unit.revision()) {
            return;
        }
        books.enter(unit);
        books.contributionsOf(unit.unit()).forEach(contribution -> move(contribution, unit));
    }

    /** Totals that the report stays in, below the same unit, are not touched: a merger of today leaves THEN alone. */
    private void move(Contribution before, PublishedUnit unit) {
        Placement placement = unit.placement(before.report().structureDate());
        if (!placement.equals(before.placement())) {
            var after = new Contribution(before.report(), placement);
            takeBack(before, placement);
            count(after, before.placement());
            books.enter(after);
        }
    }

    private Placement placementOf(PublishedReport report) {
        PublishedUnit unit = books.unit(report.unit());
        return unit == null ? Placement.NOWHERE : unit.placement(report.structureDate());
    }

    private void replace(@Nullable Contribution before, Contribution after) {
        if (before != null) {
            takeBack(before, Placement.NOWHERE);
        }
        count(after, Placement.NOWHERE);
        books.enter(after);
    }

    private void takeBack(Contribution contribution, Placement kept) {
        PublishedReport report = contribution.report();
        contribution.placement().forEachScopeBeside(kept, report.form(), report.period(), (scope, parent) -> {
            books.enter(scope, books.scope(scope).without(report, scope, books));
        });
    }

    private void count(Contribution contribution, Placement kept) {
        PublishedReport report = contribution.report();
        contribution.placement().forEachScopeBeside(kept, report.form(), report.period(), (scope, parent) -> {
            books.enter(scope, books.scope(scope).with(report, parent, scope, books));
        });
    }
}
