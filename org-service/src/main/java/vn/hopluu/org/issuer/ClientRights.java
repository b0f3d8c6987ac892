package vn.hopluu.org.issuer;

import java.util.List;

/** All rights that a client is to have. */
record ClientRights(List<String> rights) {}
