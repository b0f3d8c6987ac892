/** The OpenID Connect issuer: clients, signing keys, authorizations, and the tokens that every service reads. */
@NullMarked
package vn.hopluu.org.issuer;

import org.jspecify.annotations.NullMarked;
