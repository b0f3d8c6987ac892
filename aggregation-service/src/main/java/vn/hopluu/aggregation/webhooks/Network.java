package vn.hopluu.aggregation.webhooks;

import java.net.InetAddress;

/**
 * A range of addresses, written as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param bits how many leading bits all its addresses have in common
 */
record Network(InetAddress first, int bits) {

    /** @throws IllegalArgumentException for another text; no name is looked up */
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        InetAddress first = InetAddress.ofLiteral(parts[0]);
        int bits = Integer.parseInt(parts[1]);
        if (bits < 0 || bits > first.getAddress().length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(first, bits);
    }

    boolean contains(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        boolean same = one.length == other.length;
        for (int bit = 0; same && bit < bits; bit++) {
            same = bit(one, bit) == bit(other, bit);
        }
        return same;
    }

    private static int bit(byte[] address, int at) {
        return address[at / 8] >> (7 - at % 8) & 1;
    }
}
