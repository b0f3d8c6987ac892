package vn.hopluu.org.people;

import org.jspecify.annotations.Nullable;

/**
 * Where a person comes from.
 *
 * @param address of the network, as far as the gateway is to be believed
 * @param device the value of the device cookie; null when the browser has none
 * @param userAgent what the browser calls itself
 */
public record Origin(String address, @Nullable String device, String userAgent) {}
