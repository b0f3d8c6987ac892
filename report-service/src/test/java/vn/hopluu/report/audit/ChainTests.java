package vn.hopluu.report.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain holds every act once it is told of, and shows whoever touches it. */
class ChainTests {

    private final ChainFixture trail = ChainFixture.empty();

    @Test
    void isSoundFromTheFirstBlockToTheLast() {
        keep(1, 2, 3);
        keep(4);

        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Sound(2, 4, 0, trail.blocks().head()));
        assertThat(trail.found()).hasSize(4);
    }

    @Test
    void isSoundWhenItIsEmpty() {
        assertThat(trail.verdict()).isEqualTo(new Verdict.Sound(0, 0, 0, Head.NONE));
    }

    @Test
    void findsAChangedEntry() {
        keep(1);
        keep(2);
        List<String> changed = List.of(ChainFixture.entry(7).text());
        trail.stored().updateOne(eq("_id", 1L), set("entries", changed));

        assertBroken(1, "its hash is not that of what it holds");
    }

    @Test
    void findsAChangedEntryWhoseHashWasMadeAnew() {
        keep(1);
        keep(2);
        Block forged = Block.after(
                Head.NONE, ChainFixture.AT, List.of(ChainFixture.entry(7).text()));
        trail.stored().replaceOne(eq("_id", 1L), BlockDocuments.write(forged));

        assertBroken(2, "it does not follow the block before it");
    }

    @Test
    void findsARemovedBlock() {
        keep(1);
        keep(2);
        keep(3);
        trail.stored().deleteOne(eq("_id", 2L));

        assertBroken(2, "it is missing");
    }

    @Test
    void findsBlocksThatChangedPlaces() {
        keep(1);
        keep(2);
        Document first =
                Objects.requireNonNull(trail.stored().find(eq("_id", 1L)).first());
        Document second =
                Objects.requireNonNull(trail.stored().find(eq("_id", 2L)).first());
        trail.stored().replaceOne(eq("_id", 1L), new Document(second).append("_id", 1L));
        trail.stored().replaceOne(eq("_id", 2L), new Document(first).append("_id", 2L));

        assertBroken(1, "it does not follow the block before it");
    }

    @Test
    void findsByANotedHeadThatTheTailWasCutOff() {
        keep(1);
        keep(2);
        Head noted = trail.blocks().head();
        trail.stored().deleteMany(gt("_id", 1L));
        trail.mongo().getCollection(Searchable.COLLECTION).deleteMany(gt("block", 1L));

        assertThat(trail.verdict()).isInstanceOf(Verdict.Sound.class);
        assertBroken(2, "the chain ends before block 2, which was noted", noted);
    }

    @Test
    void findsByANotedHeadThatTheTailWasWrittenAnew() {
        keep(1);
        Head first = trail.blocks().head();
        keep(2);
        Head noted = trail.blocks().head();
        Written forged = ChainFixture.entry(7);
        Block anew = Block.after(first, ChainFixture.AT, List.of(forged.text()));
        trail.stored().replaceOne(eq("_id", 2L), BlockDocuments.write(anew));
        trail.mongo().getCollection(Searchable.COLLECTION).deleteMany(gt("block", 1L));
        trail.searchable().add(List.of(forged), 2);

        assertThat(trail.verdict(first)).isInstanceOf(Verdict.Sound.class);
        assertBroken(2, "it is not the one that was noted", noted);
    }

    @Test
    void findsThatASearchShowsWhatTheChainDoesNotSay() {
        keep(1);
        trail.searchable().add(List.of(ChainFixture.entry(2)), 1);

        assertBroken(1, "1 searchable entries are in no block");
    }

    @Test
    void findsThatASearchShowsAnEntryOtherwise() {
        keep(1);
        trail.mongo()
                .getCollection(Searchable.COLLECTION)
                .updateMany(
                        new Document(),
                        set("entry", ChainFixture.entry(1).text().replace("a-preparer", "somebody")));

        assertBroken(1, null);
    }

    /** Whose trail it is, who acted and what: a search goes by these, not by the text. */
    @ParameterizedTest
    @ValueSource(strings = {"unit", "object", "who", "act"})
    void findsThatAnEntryIsNoLongerFoundByWhatItSays(String field) {
        keep(1);
        trail.copies().updateMany(new Document(), set(field, "another"));

        assertBroken(1, "the entry REPORT|TT-CCHC.2024-H1.xa-1|2 is not what is found by searching for it");
    }

    @Test
    void findsThatAnEntryWasTakenOutOfTheSearchAndThatTheChainStillHasIt() {
        keep(1);
        keep(2);
        trail.copies().deleteOne(eq("block", 1L));

        var chain = new Verdict.Sound(2, 2, 0, trail.blocks().head());
        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Hidden(chain, 1, "REPORT|TT-CCHC.2024-H1.xa-1|2", 1))
                .hasToString("HIDDEN: 1 entries are not found by searching, the first in block 1:"
                        + " REPORT|TT-CCHC.2024-H1.xa-1|2; the chain itself is " + chain);
    }

    @Test
    void waitsForTheSearchWhereADocumentStillCarriesTheEntry() {
        Written entry = trail.carriedBy(1);
        trail.blocks().append(List.of(entry.text()));

        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Sound(1, 1, 1, trail.blocks().head()));
    }

    @Test
    void findsThatASearchShowsWhatIsSaidToBeInABlockThatIsStillToCome() {
        keep(1);
        trail.searchable().add(List.of(ChainFixture.entry(2)), 99);

        assertBroken(1, "a searchable entry is in no block");
    }

    @Test
    void findsThatASearchShowsWhatNamesNoBlock() {
        keep(1);
        keep(2);
        trail.copies().updateOne(eq("block", 1L), set("block", "1"));

        assertBroken(2, "a searchable entry is in no block");
    }

    @Test
    void findsWhatStandsInABlocksPlaceAndIsNone() {
        keep(1);
        keep(2);
        trail.stored().updateOne(eq("_id", 2L), set("entries", "none"));

        assertBroken(2, "what stands in its place is no block");
    }

    @Test
    void comparesWithEveryHeadThatWasNotedAlsoWithTwoOfOneBlock() {
        keep(1);
        Head head = trail.blocks().head();

        assertBroken(1, "it is not the one that was noted", head, new Head(1, "ab".repeat(32)));
        assertBroken(0, "it is not the one that was noted", new Head(0, "ab".repeat(32)));
    }

    @Test
    void losesNothingAndShowsNothingTwiceWhenAnInstanceDiesAfterTheBlock() {
        Written entry = trail.carriedBy(1);
        trail.blocks().append(List.of(entry.text()));

        trail.anotherInstance().keeping().keepLeft(trail.left());

        assertThat(trail.left()).isEmpty();
        assertThat(trail.found()).containsExactly("TT-CCHC.2024-H1.xa-1");
        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Sound(2, 2, 0, trail.blocks().head()));
    }

    @Test
    void losesNothingAndShowsNothingTwiceWhenAnInstanceDiesBeforeItTakesTheEntryAway() {
        Written entry = trail.carriedBy(1);
        trail.searchable().add(List.of(entry), trail.blocks().append(List.of(entry.text())));

        trail.anotherInstance().keeping().keepLeft(trail.left());

        assertThat(trail.left()).isEmpty();
        assertThat(trail.found()).hasSize(1);
        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Sound(1, 1, 0, trail.blocks().head()));
    }

    @Test
    void losesNothingWhenAnInstanceDiesRightAfterTheAct() {
        trail.carriedBy(1);

        trail.keeping().keepLeft(trail.left());

        assertThat(trail.left()).isEmpty();
        assertThat(trail.found()).hasSize(1);
    }

    @Test
    void staysOneChainWhenTwoInstancesAppendAtOnce() throws Exception {
        ChainFixture other = trail.anotherInstance();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> work = List.of(
                    Executors.callable(() ->
                            IntStream.range(0, 25).forEach(n -> trail.keeping().keep(List.of(ChainFixture.entry(n))))),
                    Executors.callable(() -> IntStream.range(25, 50)
                            .forEach(n -> other.keeping().keep(List.of(ChainFixture.entry(n))))));
            for (var done : both.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(trail.verdict())
                .isEqualTo(new Verdict.Sound(50, 50, 0, other.blocks().head()));
    }

    private void keep(int... numbers) {
        trail.keeping().keep(IntStream.of(numbers).mapToObj(ChainFixture::entry).toList());
    }

    private void assertBroken(long block, @Nullable String why, Head... noted) {
        assertThat(trail.verdict(noted)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.block()).isEqualTo(block);
            assertThat(why == null || broken.why().equals(why)).as(broken.why()).isTrue();
        });
    }
}
