/** What a unit has settled for itself: whether its reports pass its approver before they are sent. */
@NullMarked
package vn.hopluu.report.settings;

import org.jspecify.annotations.NullMarked;
