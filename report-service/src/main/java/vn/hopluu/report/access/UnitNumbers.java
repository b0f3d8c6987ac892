package vn.hopluu.report.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Small numbers for units, by which sets of them are sets of bits; each is given once for the life of this instance. */
@Component
public class UnitNumbers {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public int of(String unit) {
        return numbers.computeIfAbsent(unit, first -> next.getAndIncrement());
    }
}
