/** The API on people: administrators look after accounts within their reach, everybody after their own sessions. */
@NullMarked
package vn.hopluu.org.accounts;

import org.jspecify.annotations.NullMarked;
