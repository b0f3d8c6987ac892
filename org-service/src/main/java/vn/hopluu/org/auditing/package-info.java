/** The API that shows administrators the audit trail, as far as their reach goes. */
@NullMarked
package vn.hopluu.org.auditing;

import org.jspecify.annotations.NullMarked;
