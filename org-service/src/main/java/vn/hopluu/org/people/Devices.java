package vn.hopluu.org.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Vault;

/**
 * Recognises browsers that somebody signed in from before, by a sealed cookie ("device cookies" of OWASP): the failures of
 * strangers do not hold up who sits at one. A shared PC is known for the last few people who used it.
 */
@Component
class Devices {

    static final Duration GOOD_FOR = Duration.ofDays(180);
    private static final int PEOPLE = 5;
    private static final int LONGEST = 2_000;

    private final Vault.Sealer sealer;
    private final Clock clock;

    Devices(Vault vault, Clock clock) {
        this.sealer = vault.forPurpose("device");
        this.clock = clock;
    }

    /** The device's name, if that account signed in from it. */
    Optional<String> known(AccountId account, Origin origin) {
        return read(origin.device())
                .filter(device -> clock.instant().isBefore(device.until(account)))
                .map(Device::name);
    }

    /** The cookie's new value, after that account signed in. */
    String remember(AccountId account, Origin origin) {
        Device before = read(origin.device()).orElseGet(() -> new Device(Chance.token(128), Map.of()));
        return seal(before.with(account, clock.instant().plus(GOOD_FOR)));
    }

    private String seal(Device device) {
        return sealer.seal(device.asText().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Device> read(@Nullable String cookie) {
        if (cookie == null || cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Device.of(new String(sealer.open(cookie), StandardCharsets.UTF_8)));
        } catch (RuntimeException _) {
            return Optional.empty(); // made by somebody else, or with another secret
        }
    }

    /** @param people who signed in, and until when that counts; the last one last */
    private record Device(String name, Map<String, Instant> people) {

        Instant until(AccountId account) {
            return people.getOrDefault(account.value(), Instant.MIN);
        }

        Device with(AccountId account, Instant until) {
            Map<String, Instant> others = new LinkedHashMap<>(people);
            others.remove(account.value());
            others.put(account.value(), until);
            return new Device(
                    name,
                    others.entrySet().stream()
                            .skip(Math.max(0, others.size() - PEOPLE))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last, LinkedHashMap::new)));
        }

        String asText() {
            return Stream.concat(
                            Stream.of(name),
                            people.entrySet().stream()
                                    .map(one ->
                                            one.getKey() + '=' + one.getValue().getEpochSecond()))
                    .collect(Collectors.joining(" "));
        }

        static Device of(String text) {
            Map<String, Instant> people = new LinkedHashMap<>();
            String[] parts = text.split(" ");
            Arrays.stream(parts)
                    .skip(1)
                    .map(part -> part.split("="))
                    .forEach(part -> people.put(part[0], Instant.ofEpochSecond(Long.parseLong(part[1]))));
            return new Device(parts[0], people);
        }
    }
}
