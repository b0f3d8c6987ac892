/** What is done with the settings before anything starts, and which of them are refused. */
@NullMarked
package vn.hopluu.gateway.start;

import org.jspecify.annotations.NullMarked;
