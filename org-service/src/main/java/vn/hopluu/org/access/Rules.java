package vn.hopluu.org.access;

import org.springframework.stereotype.Component;

/** Who may do what in this service: the one place that says so. */
@Component
public class Rules {

    void check(String operation, Caller caller) {}
}
