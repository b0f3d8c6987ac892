package vn.hopluu.org.accounts;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.people.EndedSessions;

/**
 * Tells gateways which sessions were ended, so that tokens of theirs are refused within a second. Not routed to the public; it
 * tells digests only, which are of no use to who does not know the session already.
 */
@RestController
@Hidden
class EndedSessionsController {

    private final EndedSessions sessions;

    EndedSessionsController(EndedSessions sessions) {
        this.sessions = sessions;
    }

    /** @param after the {@code next} of the answer before; without it, all of the last ten minutes */
    @GetMapping("/operations/sessions/ended")
    ResponseEntity<Ended> ended(@RequestParam(required = false) @Nullable String after) {
        var since = sessions.since(after);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Ended(since.digests(), since.next()));
    }

    /** @param ended SHA-256 of each session's {@code sid}, in base64url; some may come twice */
    record Ended(List<String> ended, String next) {}
}
