package vn.hopluu.org.issuer;

/** A client's new secret, which is shown this once; one before it is no longer good. */
record ClientSecret(String client, String secret) {}
