/** The three services' OpenAPI documents, joined into one document and one page. */
@NullMarked
package vn.hopluu.gateway.docs;

import org.jspecify.annotations.NullMarked;
