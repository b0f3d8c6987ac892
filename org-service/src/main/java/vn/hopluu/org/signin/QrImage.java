package vn.hopluu.org.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn by the browser.
 *
 * @param size how many squares each side has, the quiet zone included
 * @param path of all dark squares, as SVG writes it
 */
record QrImage(int size, String path) {

    private static final int QUIET = 4;

    static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        return new QrImage(code.size + 2 * QUIET, path(code));
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
