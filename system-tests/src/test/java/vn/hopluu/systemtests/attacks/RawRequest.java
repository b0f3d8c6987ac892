package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request byte for byte, as no decent client would send it. */
record RawRequest(String line, List<String> headers) {

    /** What came back, head and body. */
    record Reply(String text) {

        int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
        }
    }

    RawRequest(String line) {
        this(line, List.of());
    }

    RawRequest with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(line, more);
    }

    Reply sentTo(URI address) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            var lines = new ArrayList<>(List.of(line, "Host: " + address.getAuthority(), "Connection: close"));
            lines.addAll(headers);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new Reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
