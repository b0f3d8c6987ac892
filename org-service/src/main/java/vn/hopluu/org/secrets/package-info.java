/** What is stored encrypted, and the one secret that protects it. */
@NullMarked
package vn.hopluu.org.secrets;

import org.jspecify.annotations.NullMarked;
