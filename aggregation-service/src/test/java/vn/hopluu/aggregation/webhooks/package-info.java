@NullMarked
package vn.hopluu.aggregation.webhooks;

import org.jspecify.annotations.NullMarked;
