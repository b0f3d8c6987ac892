package vn.hopluu.org.registry;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import vn.hopluu.org.unit.UnitId;

/**
 * A unit as stored: its newest state and, in the same write, what is still to be announced of it.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 */
public record UnitDocument(@BsonId UnitId id, UnitState state, List<Announcement> outbox) {}
