package vn.hopluu.gateway.start;

import java.util.function.Consumer;
import org.springframework.core.env.ConfigurableEnvironment;

/** What {@code HOPLUU_MODE=production} does not put up with, all in one place. */
final class SafeStart {

    private final ConfigurableEnvironment settings;
    private final Consumer<String> refuse;

    private SafeStart(ConfigurableEnvironment settings, Consumer<String> refuse) {
        this.settings = settings;
        this.refuse = refuse;
    }

    static void check(ConfigurableEnvironment environment, Consumer<String> refuse) {
        switch (environment.getProperty("HOPLUU_MODE", "local")) {
            case "local" -> {}
            case "production" -> new SafeStart(environment, refuse).production();
            default -> refuse.accept("HOPLUU_MODE is local or production.");
        }
    }

    private void production() {
        https("HOPLUU_PUBLIC_ADDRESS", setting("HOPLUU_PUBLIC_ADDRESS"));
        if (!setting("HOPLUU_ISSUER").isBlank()) {
            issuer();
        }
        CommandLine.secrets(settings)
                .forEach(name ->
                        refuse.accept("%s is on the command line, for all to see: give it in the environment or a file."
                                .formatted(name)));
    }

    private void issuer() {
        https("HOPLUU_ISSUER", setting("HOPLUU_ISSUER"));
        boolean isOurs = setting("HOPLUU_ISSUER").equals(setting("HOPLUU_PUBLIC_ADDRESS"));
        if (!isOurs && !setting("HOPLUU_ISSUER_KEYS").isBlank()) {
            https("HOPLUU_ISSUER_KEYS", setting("HOPLUU_ISSUER_KEYS"));
        }
    }

    private void https(String name, String address) {
        if (!address.startsWith("https://")) {
            refuse.accept("%s has to be an https address.".formatted(name));
        }
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}
