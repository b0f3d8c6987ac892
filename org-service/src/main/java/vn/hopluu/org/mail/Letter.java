package vn.hopluu.org.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A reminder for one person.
 *
 * @param id the same for the same reminder and person
 * @param attempts how often it was tried to send it
 */
record Letter(String id, String account, Reminder reminder, int attempts) {

    static Letter of(Reminder reminder, String account) {
        return new Letter(digest(reminder.reminder() + "\n" + account), account, reminder, 0);
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
