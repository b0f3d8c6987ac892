/** A report from due to accepted, as one immutable aggregate that knows neither HTTP nor store. */
@NullMarked
package vn.hopluu.report.life;

import org.jspecify.annotations.NullMarked;
