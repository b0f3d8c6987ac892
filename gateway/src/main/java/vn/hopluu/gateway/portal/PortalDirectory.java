package vn.hopluu.gateway.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.gateway.GatewaySettings;

/** The folder of the built portal, if there is one, as it was found at start. */
@Component
class PortalDirectory {

    private static final Logger log = LoggerFactory.getLogger(PortalDirectory.class);
    private static final List<String> SHELLS = List.of("200.html", "index.html");

    private final Optional<Path> folder;

    PortalDirectory(GatewaySettings settings) {
        this.folder = Optional.of(settings.portalDirectory())
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath().normalize())
                .filter(PortalDirectory::isBuilt);
    }

    Optional<Path> folder() {
        return folder;
    }

    /** The page that takes every path which is no file: the portal finds its way from the address by itself. */
    String shell() {
        return SHELLS.stream().filter(this::isFile).findFirst().orElse("index.html");
    }

    /** Whether the folder holds this file; a name that leads out of the folder is no file of it. */
    boolean isFile(String name) {
        return folder.map(root -> isWithin(root, root.resolve(name).normalize()))
                .orElse(false);
    }

    private static boolean isWithin(Path root, Path file) {
        return file.startsWith(root) && Files.isRegularFile(file);
    }

    private static boolean isBuilt(Path folder) {
        boolean built = SHELLS.stream().anyMatch(shell -> Files.isRegularFile(folder.resolve(shell)));
        if (!built) {
            log.warn("no built portal in {}: build it there, or the gateway shows how to", folder);
        }
        return built;
    }
}
