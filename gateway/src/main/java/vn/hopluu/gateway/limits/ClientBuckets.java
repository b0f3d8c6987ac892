package vn.hopluu.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** One token bucket for each client lately seen. Their number is bounded; one that is dropped comes back full. */
class ClientBuckets {

    private static final int MOST_CLIENTS = 100_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final LoadingCache<ByteBuffer, Bucket> buckets;

    ClientBuckets(int requestsPerSecond) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(client -> bucket(requestsPerSecond));
    }

    ConsumptionProbe take(InetAddress client) {
        return buckets.get(key(client)).tryConsumeAndReturnRemaining(1);
    }

    private static Bucket bucket(int requestsPerSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(2L * requestsPerSecond).refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** An IPv6 client owns a whole network of addresses: the network is what counts. */
    private static ByteBuffer key(InetAddress client) {
        byte[] address = client.getAddress();
        return ByteBuffer.wrap(client instanceof Inet6Address ? Arrays.copyOf(address, IPV6_NETWORK_BYTES) : address);
    }
}
