package vn.hopluu.org.audit;

import org.jspecify.annotations.Nullable;

/** Who a token says is asking. */
public interface Actor {

    String subject();

    String client();

    @Nullable
    String session();
}
