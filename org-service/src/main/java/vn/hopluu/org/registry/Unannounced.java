package vn.hopluu.org.registry;

import java.util.List;

/** A unit with changes that are still to be announced, oldest first. */
public record Unannounced(UnitState state, List<Announcement> announcements) {}
