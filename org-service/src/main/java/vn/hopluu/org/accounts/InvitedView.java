package vn.hopluu.org.accounts;

import java.time.Instant;

/**
 * An account and the link by which its owner sets a password.
 *
 * @param link shown this once; whoever has it can set the password
 */
record InvitedView(AccountView account, String link, Instant expires) {}
