package fr.gouv.pilo.shared.sheet;

/**
 * Goes through bytes as UTF-8 and remembers what speaks for and against it. Text in Windows-1252 holds, by chance, pairs
 * of bytes that would be UTF-8 («&nbsp;QUALITÉ&nbsp;» does): only those count that are letters of our languages or usual
 * signs, which nobody writes so in Windows-1252.
 */
final class Utf8Scan {
    private static final int LAST_ASCII = 0x7F;

    private int line = 1;
    private boolean afterReturn;
    private int strayLine;
    private boolean clearlyUtf8;
    private boolean controls;
    private boolean noWindows1252;
    /** Bytes of the sequence begun, 0 outside of one; and how many are still to come. */
    private int lead;

    private int first;
    private int left;
    private int got;

    void take(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    private void take(int b) {
        // Bytes that Windows-1252 does not define.
        noWindows1252 |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
        if (left > 0) {
            if (isContinuation(b)) {
                continued(b);
                return;
            }
            stray();
        }
        if (b <= LAST_ASCII) {
            ascii(b);
        } else {
            begin(b);
        }
    }

    private void ascii(int b) {
        controls |= b < ' ' && b != '\n' && b != '\r' && b != '\t';
        // CR LF is one end of line.
        if (b == '\r' || b == '\n' && !afterReturn) {
            line++;
        }
        afterReturn = b == '\r';
    }

    private void begin(int b) {
        afterReturn = false;
        lead = b;
        got = 0;
        left = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        if (left == 0) {
            stray();
        }
    }

    /** Longer forms than needed, halves of pairs and what lies beyond Unicode show in the first byte that follows. */
    private boolean isContinuation(int b) {
        var least = got > 0 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        var most = got > 0 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return b >= least && b <= most;
    }

    private void continued(int b) {
        first = got == 0 ? b : first;
        got++;
        left--;
        if (left == 0) {
            // Latin letters, a mark, Greek; quotes, dashes, indices, arrows, comparisons.
            clearlyUtf8 |= lead >= 0xC2 && lead <= 0xC5
                    || lead == 0xCE
                    || lead == 0xCF
                    || lead == 0xE2 && first < 0xA0
                    || lead == 0xEF && first == 0xBB;
        }
    }

    private void stray() {
        strayLine = strayLine == 0 ? line : strayLine;
        left = 0;
    }

    /** After the last byte. */
    void end() {
        if (left > 0) {
            stray();
        }
    }

    /** @return of the first byte that is no UTF-8, 0 if there is none */
    int strayLine() {
        return strayLine;
    }

    boolean isClearlyUtf8() {
        return clearlyUtf8;
    }

    boolean holdsControls() {
        return controls;
    }

    boolean isNoWindows1252() {
        return noWindows1252 && !clearlyUtf8;
    }
}
