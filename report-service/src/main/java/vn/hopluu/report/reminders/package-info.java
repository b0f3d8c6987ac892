/** Reminders (đôn đốc): when units are reminded of reports they have not sent, by rule or by a reviewer, and the letter that lists them. */
@NullMarked
package vn.hopluu.report.reminders;

import org.jspecify.annotations.NullMarked;
