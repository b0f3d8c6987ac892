/** Attacks on the running system, each as an attacker would try it, and what is to come of it. */
@NullMarked
package vn.hopluu.systemtests.attacks;

import org.jspecify.annotations.NullMarked;
