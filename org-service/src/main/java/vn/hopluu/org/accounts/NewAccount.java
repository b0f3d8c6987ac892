package vn.hopluu.org.accounts;

import java.util.List;

/** An account as it is asked for. */
record NewAccount(String name, String email, List<WantedRight> rights) {}
