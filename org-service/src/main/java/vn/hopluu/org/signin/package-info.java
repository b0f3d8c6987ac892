/** The pages on which people sign in, look after their account and sign out; no script, no session of the web server. */
@NullMarked
package vn.hopluu.org.signin;

import org.jspecify.annotations.NullMarked;
