/** People who sign in from outside, as a browser and the portal would. */
@NullMarked
package vn.hopluu.systemtests.signin;

import org.jspecify.annotations.NullMarked;
