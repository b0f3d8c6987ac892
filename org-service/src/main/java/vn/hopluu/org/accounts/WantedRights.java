package vn.hopluu.org.accounts;

import java.util.List;

/** All rights that an account is to hold. */
record WantedRights(List<WantedRight> rights) {}
