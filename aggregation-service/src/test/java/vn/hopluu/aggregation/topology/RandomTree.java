package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tree of units through time, restructured at random: units move, merge, are split, and end. Acts follow each other in
 * the order of their dates; the last may be withdrawn.
 */
final class RandomTree {

    static final String ROOT = "tinh";
    static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final Random random;
    private Map<String, Life> lives = new TreeMap<>();
    private Map<String, Life> before = Map.of();
    /** Of the last act. */
    private LocalDate effective = BEGINNING;

    private int founded;

    RandomTree(Random random) {
        this.random = random;
        lives.put(ROOT, Life.founded(BEGINNING, ""));
        for (int i = 3 + random.nextInt(10); i > 0; i--) {
            found(one(standingOn(BEGINNING)));
        }
    }

    Map<String, Life> lives() {
        return lives;
    }

    Life life(String unit) {
        return lives.getOrDefault(unit, Life.founded(LocalDate.MAX, ""));
    }

    /** Performs an act some time after the one before. Returns its date. */
    LocalDate act() {
        before = new TreeMap<>(lives);
        effective = effective.plusDays(1 + random.nextInt(250));
        String unit = one(standingOn(effective));
        if (!unit.equals(ROOT)) {
            switch (random.nextInt(5)) {
                case 0 -> move(unit);
                case 1 -> end(unit, one(outside(unit)));
                case 2 -> end(unit, found(one(outside(unit))));
                case 3 -> split(unit);
                default -> end(unit, null);
            }
        }
        return effective;
    }

    /** Takes the last act back, once. The units that it founded never were. */
    LocalDate withdraw() {
        lives = before.isEmpty() ? lives : new TreeMap<>(before);
        return effective;
    }

    LocalDate effective() {
        return effective;
    }

    private String found(String parent) {
        String unit = "u" + founded++;
        lives.put(unit, Life.founded(effective, parent));
        return unit;
    }

    private void move(String unit) {
        lives.put(unit, life(unit).below(one(outside(unit)), effective));
    }

    /** The main one of those that take over gets the figures and whoever stood below. */
    private void split(String unit) {
        String parent = life(unit).parentOn(effective);
        found(parent);
        end(unit, found(parent));
    }

    private void end(String unit, @Nullable String successor) {
        String heir = successor == null ? life(unit).parentOn(effective) : successor;
        below(unit, effective).forEach(child -> lives.put(child, life(child).below(heir, effective)));
        lives.put(unit, life(unit).ended(effective, successor));
    }

    /** Whoever stands neither in the unit nor below it. */
    private List<String> outside(String unit) {
        Set<String> inside = new HashSet<>();
        gather(unit, inside);
        return standingOn(effective).stream()
                .filter(other -> !inside.contains(other))
                .toList();
    }

    private void gather(String unit, Set<String> inside) {
        inside.add(unit);
        below(unit, effective).forEach(child -> gather(child, inside));
    }

    List<String> below(String unit, LocalDate date) {
        return standingOn(date).stream()
                .filter(child -> life(child).parentOn(date).equals(unit))
                .toList();
    }

    List<String> standingOn(LocalDate date) {
        var standing = new ArrayList<String>();
        lives.forEach((unit, life) -> {
            if (life.standsOn(date)) {
                standing.add(unit);
            }
        });
        return standing;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
