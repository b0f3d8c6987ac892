package vn.hopluu.aggregation.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An event as it is sent. */
public final class Frame {

    /** After a lost connection a browser waits this long before it comes back. */
    private static final int RETRY_MILLIS = 2_000;

    private Frame() {}

    /** @param data without line breaks */
    static byte[] of(String event, String id, byte[] data) {
        return write("event: " + event + "\nid: " + id + "\ndata: ", data);
    }

    /** Of one that a stream begins with. */
    public static byte[] ofFirst(String event, String id, byte[] data) {
        return write("retry: " + RETRY_MILLIS + "\nevent: " + event + "\nid: " + id + "\ndata: ", data);
    }

    private static byte[] write(String head, byte[] data) {
        var frame = new ByteArrayOutputStream(head.length() + data.length + 2);
        frame.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(data);
        frame.writeBytes(new byte[] {'\n', '\n'});
        return frame.toByteArray();
    }
}
