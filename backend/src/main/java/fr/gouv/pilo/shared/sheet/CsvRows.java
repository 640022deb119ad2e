package fr.gouv.pilo.shared.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** RFC 4180 with {@code ;} or {@code ,}, quoted cells over several lines, and any line end. */
final class CsvRows implements SheetRows {
    private static final int END = -1;
    private static final int MAX_CELL = 32_767;
    private static final int MAX_COLUMNS = 256;
    /** Enough for any header: the separator is guessed on it. */
    private static final int LOOK_AHEAD = 8 * 1024;

    private static final String DECLARATION = "sep=";
    private static final int LONGEST_DECLARATION = 16;
    private static final int MAX_ROW = 1_000_000;
    private static final int BUFFER = 64 * 1024;

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int line;
    private int pushedBack = Integer.MIN_VALUE;

    private CsvRows(Reader in, char separator, int line) {
        this.in = in;
        this.separator = separator;
        this.line = line;
    }

    static CsvRows open(Path path, ReadingTime time) throws IOException {
        return of(TextEncoding.open(path, time));
    }

    static CsvRows of(Reader text) throws IOException {
        var in = new BufferedReader(text, BUFFER);
        var declared = declaredSeparator(in);
        return declared == END ? new CsvRows(in, separator(in), 1) : new CsvRows(in, (char) declared, 2);
    }

    /** Spreadsheets take a first line {@code sep=;} for the separator, which some programs write for them. */
    private static int declaredSeparator(BufferedReader in) throws IOException {
        in.mark(LONGEST_DECLARATION + 1);
        var head = new StringBuilder();
        var c = in.read();
        for (; head.length() < LONGEST_DECLARATION && c != END && c != '\n' && c != '\r'; c = in.read()) {
            head.append((char) c);
        }
        var line = SheetText.strip(head.toString().replace("\"", "")).toLowerCase(Locale.ROOT);
        var ended = c == END || c == '\n' || c == '\r';
        if (!ended || line.length() != DECLARATION.length() + 1 || !line.startsWith(DECLARATION)) {
            in.reset();
            return END;
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return line.charAt(DECLARATION.length());
    }

    @Override
    public boolean hasFixedWidth() {
        return true;
    }

    @Override
    public SheetRow next() throws IOException {
        for (var row = read(); row != null; row = read()) {
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The more frequent of the two on the first line that holds one. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LOOK_AHEAD + 1);
        var semicolons = 0;
        var commas = 0;
        for (int i = 0, c = in.read(); i < LOOK_AHEAD && c != END; i++, c = in.read()) {
            semicolons += c == ';' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            if ((c == '\n' || c == '\r') && semicolons + commas > 0) {
                break;
            }
        }
        in.reset();
        return commas > semicolons ? ',' : ';';
    }

    private SheetRow read() throws IOException {
        var c = take();
        if (c == END) {
            return null;
        }
        var start = line;
        List<SheetCell> cells = new ArrayList<>(8);
        var chars = 0;
        for (; ; c = take()) {
            var end = c == '"' ? quoted() : plain(c);
            chars += cell.length();
            put(cells, SheetCell.text(cell.toString()), start, chars);
            if (end != separator) {
                return new SheetRow(start, cells, false);
            }
        }
    }

    /** Empty cells may go on to the end of the sheet that they come from: they count for nothing there. */
    private static void put(List<SheetCell> cells, SheetCell cell, int line, int chars) {
        if (cells.size() < MAX_COLUMNS) {
            cells.add(cell);
        } else if (!cell.isBlank()) {
            throw broken("file-limit", "La ligne %d a plus de %d colonnes.".formatted(line, MAX_COLUMNS));
        }
        if (chars > MAX_ROW) {
            throw broken("file-limit", "La ligne %d dépasse %d caractères.".formatted(line, MAX_ROW));
        }
    }

    /** @return what ended the cell: the separator, a line end or the end */
    private int plain(int first) throws IOException {
        cell.setLength(0);
        for (var c = first; ; c = take()) {
            if (c == separator || c == '\n' || c == END) {
                return c;
            }
            append(c);
        }
    }

    private int quoted() throws IOException {
        cell.setLength(0);
        var opened = line;
        for (var c = take(); ; c = take()) {
            if (c == END) {
                throw broken("file-quotes", "Le guillemet ouvert ligne %d n'est jamais fermé.".formatted(opened));
            }
            if (c != '"') {
                append(c);
                continue;
            }
            c = take();
            if (c == separator || c == '\n' || c == END) {
                return c;
            }
            if (c != '"') {
                throw broken(
                        "file-quotes",
                        "Guillemet mal placé ligne %d : un guillemet dans un texte s'écrit deux fois.".formatted(line));
            }
            append('"');
        }
    }

    private void append(int c) {
        if (cell.length() == MAX_CELL) {
            throw broken("file-limit", "Un champ de la ligne %d dépasse %d caractères.".formatted(line, MAX_CELL));
        }
        cell.append((char) c);
    }

    /** One character; every line end (LF, CR LF, CR) is told as LF and counted. */
    private int take() throws IOException {
        var c = pushedBack;
        if (c == Integer.MIN_VALUE) {
            c = in.read();
        } else {
            pushedBack = Integer.MIN_VALUE;
        }
        if (c == '\r') {
            var following = in.read();
            pushedBack = following == '\n' ? Integer.MIN_VALUE : following;
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private static UnreadableSheetException broken(String code, String reason) {
        return new UnreadableSheetException(code, reason);
    }
}
