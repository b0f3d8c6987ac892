package vn.hopluu.report.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Names;

/**
 * A page of forms, in one order with their drafts.
 *
 * @param drafts those that the caller may write
 */
record FormList(
        List<Item> items, List<DraftItem> drafts, @Nullable String next) {

    /** @param version the latest one */
    record Item(String form, int version, Names title) {

        static Item of(FormVersion latest) {
            return new Item(latest.form(), latest.version(), latest.title());
        }
    }

    /** @param after the code of a form, or of a form and a draft, where the page before ended; empty for the first page */
    static FormList page(List<FormVersion> forms, List<DraftItem> drafts, String after, int size) {
        List<String> places = Stream.concat(
                        forms.stream().map(FormVersion::form), drafts.stream().map(DraftItem::place))
                .filter(place -> place.compareTo(after) > 0)
                .sorted()
                .limit(size + 1L)
                .toList();
        Set<String> shown = Set.copyOf(places.subList(0, Math.min(size, places.size())));
        return new FormList(
                forms.stream()
                        .filter(form -> shown.contains(form.form()))
                        .map(Item::of)
                        .toList(),
                drafts.stream().filter(draft -> shown.contains(draft.place())).toList(),
                places.size() > size ? places.get(size - 1) : null);
    }
}
