package vn.hopluu.org.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Deed;

/** What the audit trail keeps of sessions. Those that end with a change of their account are told of by that change. */
final class SessionDeeds {

    private SessionDeeds() {}

    static Deed began(String sid, AccountId account, Optional<StoredAccount> owner, Instant at) {
        return about(Deed.of("SIGN_IN", Audited.SESSION, sid, "began", at), account, owner);
    }

    static Deed ended(String sid, AccountId account, Optional<StoredAccount> owner, Instant at) {
        return about(Deed.of("SIGN_OUT", Audited.SESSION, sid, "ended", at), account, owner);
    }

    private static Deed about(Deed deed, AccountId account, Optional<StoredAccount> owner) {
        List<String> units =
                owner.map(one -> one.rights().stream().map(Held::unit).toList()).orElse(List.of());
        return deed.about(account.value(), units);
    }
}
