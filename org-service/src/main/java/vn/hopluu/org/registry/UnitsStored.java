package vn.hopluu.org.registry;

/** Units were stored by this instance and wait to be announced. */
public record UnitsStored(int units) {}
