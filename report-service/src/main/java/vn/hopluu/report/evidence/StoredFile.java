package vn.hopluu.report.evidence;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file as it lies in the store, read piece by piece while it is sent. */
final class StoredFile extends AbstractResource {

    private final Pieces pieces;
    private final Evidence evidence;

    StoredFile(Pieces pieces, Evidence evidence) {
        this.pieces = pieces;
        this.evidence = evidence;
    }

    @Override
    public String getDescription() {
        return "evidence " + evidence.sha256();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return evidence.size();
    }

    @Override
    public InputStream getInputStream() {
        return new Content();
    }

    private final class Content extends InputStream {

        private long at;
        private int number = -1;
        private byte[] piece = new byte[0];

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at >= evidence.size()) {
                return -1;
            }
            turnTo((int) (at / Pieces.SIZE));
            int inside = (int) (at % Pieces.SIZE);
            int count = Math.min(length, piece.length - inside);
            System.arraycopy(piece, inside, bytes, offset, count);
            at += count;
            return count;
        }

        private void turnTo(int wanted) {
            if (number != wanted) {
                piece = pieces.read(evidence.sha256(), wanted);
                number = wanted;
            }
        }

        /** Nothing is read of what is left out. */
        @Override
        public long skip(long count) {
            long skipped = Math.clamp(count, 0, evidence.size() - at);
            at += skipped;
            return skipped;
        }
    }
}
