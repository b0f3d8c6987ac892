package vn.hopluu.gateway.limits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A range of addresses, written {@code 10.1.0.0/16}, or a single one. */
record Subnet(IpSubnetFilterRule rule) {

    static Subnet parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = address(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("hopluu.trusted-proxies: not an address or subnet: " + text);
        }
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
        return new Subnet(new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT));
    }

    boolean contains(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }

    /** Reads a literal address; never asks a name server. */
    static @Nullable InetAddress address(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text.strip());
    }
}
