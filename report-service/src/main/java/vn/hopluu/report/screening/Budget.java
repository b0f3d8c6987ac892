package vn.hopluu.report.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.hopluu.report.screening.Verdict.Reason;

/** What may still come out of a compressed file: whoever reads on beyond it is stopped, so a bomb costs no more than its fuse. */
final class Budget {

    /** Ten times what a file may weigh: text in Office files shrinks by so much, pictures hardly. */
    private static final long MOST = 200L << 20;

    private static final int BLOCK = 16 * 1024;

    private long left = MOST;

    void spend(long bytes) throws Rejected {
        left -= bytes;
        if (left < 0) {
            throw new Rejected(Reason.BOMB);
        }
    }

    /** Reads all of it, for as long as there is something left. */
    void read(InputStream from) throws IOException, Rejected {
        copy(from, OutputStream.nullOutputStream(), MOST);
    }

    /** Copies all of it, if it is not longer than {@code most}. */
    void copy(InputStream from, OutputStream to, long most) throws IOException, Rejected {
        byte[] block = new byte[BLOCK];
        long copied = 0;
        for (int length = from.read(block); length >= 0; length = from.read(block)) {
            spend(length);
            copied += length;
            if (copied > most) {
                throw new Rejected(Reason.BOMB);
            }
            to.write(block, 0, length);
        }
    }

    /** The whole of a small part, such as a list of other parts. */
    byte[] small(InputStream from, int most) throws IOException, Rejected {
        byte[] all = from.readNBytes(most + 1);
        spend(all.length);
        if (all.length > most) {
            throw new Rejected(Reason.BOMB);
        }
        return all;
    }
}
