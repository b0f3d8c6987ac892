/** The outbox: gets every recorded event to the topic, at once or after a crash, and then forgets it. */
@NullMarked
package vn.hopluu.report.publishing;

import org.jspecify.annotations.NullMarked;
