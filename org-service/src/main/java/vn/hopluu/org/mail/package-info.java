/** Tells people by e-mail what they are reminded of; the one place from which mail is sent. */
@NullMarked
package vn.hopluu.org.mail;

import org.jspecify.annotations.NullMarked;
