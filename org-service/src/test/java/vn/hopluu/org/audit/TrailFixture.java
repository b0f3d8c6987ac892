package vn.hopluu.org.audit;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hopluu.org.settings.OrgSettings;

/** A trail on a real store, as one instance has it. What is kept waits in its documents: nothing drains by itself. */
public final class TrailFixture {

    private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T00:00:00Z");

    private TrailFixture() {}

    public static Trail on(MongoClient store, OrgSettings settings) {
        return trail(store, settings, keeping(store, settings));
    }

    private static Trail trail(MongoClient store, OrgSettings settings, Keeping keeping) {
        return new Trail(
                new Drain(keeping, Clock.systemUTC()),
                new Searchable(new TrailStore(store, settings)),
                new Blocks(new TrailStore(store, settings), Clock.systemUTC()));
    }

    private static Keeping keeping(MongoClient store, OrgSettings settings) {
        TrailStore kept = new TrailStore(store, settings);
        return new Keeping(new Blocks(kept, Clock.systemUTC()), new Searchable(kept), new Carried(kept));
    }

    /** What a sweep does, here or in another instance, for all that documents carry. */
    public static void sweep(MongoClient store, OrgSettings settings) {
        for (Audited kind : Audited.values()) {
            keeping(store, settings)
                    .keepLeft(new Carried(new TrailStore(store, settings)).since(kind, FAR_AHEAD, 1_000));
        }
    }

    public static boolean isSound(MongoClient store, OrgSettings settings) {
        TrailStore kept = new TrailStore(store, settings);
        Blocks blocks = new Blocks(kept, Clock.systemUTC());
        return new Verification(blocks, new Searchable(kept), new Carried(kept)).verify(List.of(), _ -> {})
                instanceof Verdict.Sound;
    }
}
