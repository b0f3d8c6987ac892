/** Rights: who asks, what they hold, how far it reaches, and what each operation of this service takes. */
@NullMarked
package vn.hopluu.aggregation.access;

import org.jspecify.annotations.NullMarked;
