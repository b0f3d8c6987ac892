/** Whether the services behind the gateway are ready, for anyone who asks. */
@NullMarked
package vn.hopluu.gateway.status;

import org.jspecify.annotations.NullMarked;
