package vn.hopluu.aggregation.webhooks;

import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.access.Access;

/** Who is told what: never more than an administrator of the subscription's unit may see. */
@Component
class Audience {

    private final Access access;

    Audience(Access access) {
        this.access = access;
    }

    boolean includes(Subscription subscription, Fact fact) {
        return subscription.wants(fact)
                && access.isWithin(subscription.unit(), fact.unit(), fact.form(), fact.period(), fact.structureDate());
    }
}
