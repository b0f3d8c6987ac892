/** What waits for whoever asks: reports to send, to correct, to approve and to judge, and who is late below them. */
@NullMarked
package vn.hopluu.report.tasks;

import org.jspecify.annotations.NullMarked;
