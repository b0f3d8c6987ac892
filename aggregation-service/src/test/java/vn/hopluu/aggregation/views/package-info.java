/** The views as callers meet them: fed through the topics, asked over HTTP, without the totals' own machinery. */
@NullMarked
package vn.hopluu.aggregation.views;

import org.jspecify.annotations.NullMarked;
