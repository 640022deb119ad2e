package fr.gouv.pilo.shared.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of an XML part, no piece of which is longer than a workbook needs: the parser holds each tag, comment,
 * instruction, CDATA section and reference whole before it tells of it, and compares each namespace that an element
 * declares with all those before it.
 */
final class BoundedMarkup extends FilterReader {
    private static final String DECLARATION = "xmlns";
    private static final int MAX_NAMESPACES = 500;
    private static final int MAX_TAG = 1_000_000;
    private static final int MAX_ASIDE = 65_536;

    private enum Piece {
        TEXT(Integer.MAX_VALUE, 0),
        OPENED(MAX_ASIDE, 0),
        DECLARED(MAX_ASIDE, 0),
        TAG(MAX_TAG, 0),
        COMMENT(MAX_ASIDE, "<!---->".length()),
        INSTRUCTION(MAX_ASIDE, "<?a?>".length()),
        CDATA(MAX_TAG, "<![CDATA[]]>".length()),
        REFERENCE(MAX_ASIDE, 0);

        private final int longest;
        /** So that the dashes of {@code <!-->} are not taken for those of its end. */
        private final int shortest;

        Piece(int longest, int shortest) {
            this.longest = longest;
            this.shortest = shortest;
        }
    }

    private Piece piece = Piece.TEXT;
    private int length;
    private char quote;
    private char before;
    private char last;
    private int declarations;
    private int matched;

    BoundedMarkup(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        for (var i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    private void see(char c) {
        if (piece == Piece.TEXT) {
            if (c == '<' || c == '&') {
                begin(c);
            }
            return;
        }
        if (++length > piece.longest) {
            throw BoundedXml.excessive();
        }
        piece = after(c);
        before = last;
        last = c;
    }

    private void begin(char c) {
        piece = c == '<' ? Piece.OPENED : Piece.REFERENCE;
        length = 1;
        quote = 0;
        declarations = 0;
        matched = 0;
    }

    private Piece after(char c) {
        return switch (piece) {
            case OPENED -> c == '!' ? Piece.DECLARED : c == '?' ? Piece.INSTRUCTION : Piece.TAG;
            case DECLARED -> declared(c);
            case TAG -> inTag(c);
            case COMMENT -> c == '>' && last == '-' && before == '-' ? ended() : piece;
            case INSTRUCTION -> c == '>' && last == '?' ? ended() : piece;
            case CDATA -> c == '>' && last == ']' && before == ']' ? ended() : piece;
            case REFERENCE -> c == ';' ? Piece.TEXT : piece;
            case TEXT -> piece;
        };
    }

    private static Piece declared(char c) {
        if (c != '-' && c != '[') {
            throw XlsxPackage.dtd();
        }
        return c == '-' ? Piece.COMMENT : Piece.CDATA;
    }

    private Piece ended() {
        return length < piece.shortest ? piece : Piece.TEXT;
    }

    private Piece inTag(char c) {
        count(c);
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return Piece.TEXT;
        }
        return piece;
    }

    private void count(char c) {
        if (c != DECLARATION.charAt(matched)) {
            matched = c == DECLARATION.charAt(0) ? 1 : 0;
        } else if (++matched == DECLARATION.length()) {
            matched = 0;
            if (++declarations > MAX_NAMESPACES) {
                throw BoundedXml.excessive();
            }
        }
    }
}
