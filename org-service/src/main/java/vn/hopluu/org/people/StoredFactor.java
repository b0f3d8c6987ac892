package vn.hopluu.org.people;

import java.util.List;

/**
 * A second factor as stored.
 *
 * @param secret sealed
 * @param lastStep the step of time whose code was taken last: no code is good twice
 * @param recovery digests of the recovery codes that were not used yet
 */
public record StoredFactor(String secret, long lastStep, List<String> recovery) {

    StoredFactor usedAt(long step) {
        return new StoredFactor(secret, step, recovery);
    }

    StoredFactor without(String code) {
        return new StoredFactor(
                secret,
                lastStep,
                recovery.stream().filter(one -> !one.equals(code)).toList());
    }
}
