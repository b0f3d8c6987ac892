package vn.hopluu.org.mail;

/** What a letter says. */
record Words(String subject, String text) {}
