/** The edge of HTTP: problem details in the language of the caller, correlation ids, pages. */
@NullMarked
package vn.hopluu.org.web;

import org.jspecify.annotations.NullMarked;
