/** This service's own copy of the units, fed by the topic of org-service. */
@NullMarked
package vn.hopluu.report.unit;

import org.jspecify.annotations.NullMarked;
