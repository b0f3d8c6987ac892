/** The one public address: routes, limits, time-outs, and the portal's static files. */
@NullMarked
package vn.hopluu.gateway;

import org.jspecify.annotations.NullMarked;
