package vn.hopluu.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A platform that does not trust everybody, as in production: for tests of the services' encryption, sign-in and rights.
 * Without these variables it is open, and on loopback only.
 */
public final class Protection {

    /** Names a properties file with settings of the broker, which come before the platform's own. */
    public static final String BROKER_SETTINGS = "HOPLUU_PLATFORM_BROKER_SETTINGS";

    /** Names a PKCS12 file with one key and its certificate; the embedded store encrypts with it. */
    public static final String STORE_KEYS = "HOPLUU_PLATFORM_STORE_KEYS";

    /** Protects the PKCS12 files that tests make for themselves, which nobody else ever uses. */
    public static final String KEYS_PASSWORD = "only-for-this-test";

    private Protection() {}

    static Map<String, String> brokerSettings(Map<String, String> environment) {
        String file = environment.get(BROKER_SETTINGS);
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StartFailure("The broker's settings %s cannot be read: %s".formatted(file, e), e);
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
        return settings;
    }

    static KeyStore.PrivateKeyEntry storeKeys(Map<String, String> environment) {
        Path file = Path.of(environment.getOrDefault(STORE_KEYS, ""));
        char[] password = KEYS_PASSWORD.toCharArray();
        try {
            KeyStore keys = KeyStore.getInstance(file.toFile(), password);
            String alias = keys.aliases().nextElement();
            return (KeyStore.PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(password));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("The store's keys %s cannot be read: %s".formatted(file, e), e);
        }
    }
}
