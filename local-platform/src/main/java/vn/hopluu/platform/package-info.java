/** A real Kafka broker and a store that speaks MongoDB's protocol, for one machine and for tests. */
@NullMarked
package vn.hopluu.platform;

import org.jspecify.annotations.NullMarked;
