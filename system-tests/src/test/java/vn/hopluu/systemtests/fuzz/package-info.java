/** Random requests, from the OpenAPI documents, to every operation: seeded, bounded, and judged by what an answer must never be. */
@NullMarked
package vn.hopluu.systemtests.fuzz;

import org.jspecify.annotations.NullMarked;
