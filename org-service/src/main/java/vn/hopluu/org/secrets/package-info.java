/** What is stored encrypted or as a digest, and the one secret that protects it. */
@NullMarked
package vn.hopluu.org.secrets;

import org.jspecify.annotations.NullMarked;
