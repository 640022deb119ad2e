package fr.gouv.pilo.shared.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV whose every cell stands in quotes that are not doubled inside: some programs of the State write them so. A cell then
 * ends where a quote, a separator and a quote follow each other, and a row where its line ends with a quote.
 */
final class QuotedRows implements SheetRows {
    private static final String BETWEEN = "\";\"";
    private static final int MAX_ROW = 1_000_000;
    private static final int MAX_COLUMNS = 256;
    private static final int BUFFER = 64 * 1024;

    private final BufferedReader in;
    private int line;

    private QuotedRows(BufferedReader in) {
        this.in = in;
    }

    static QuotedRows open(Path path, ReadingTime time) throws IOException {
        return new QuotedRows(new BufferedReader(TextEncoding.open(path, time), BUFFER));
    }

    /** Whether the first line is of this kind. */
    static boolean fits(Path path, ReadingTime time) throws IOException {
        try (var in = new BufferedReader(TextEncoding.open(path, time), BUFFER)) {
            var first = in.readLine();
            return first != null && isQuoted(first) && first.contains(BETWEEN);
        }
    }

    private static boolean isQuoted(String row) {
        return row.length() > 1 && row.startsWith("\"") && row.endsWith("\"");
    }

    @Override
    public SheetRow next() throws IOException {
        for (var text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (!SheetText.strip(text).isEmpty()) {
                return row(text);
            }
        }
        return null;
    }

    private SheetRow row(String first) throws IOException {
        var start = line;
        var text = new StringBuilder(first.stripTrailing());
        // A line end inside a cell.
        while (!isQuoted(text.toString())) {
            var more = in.readLine();
            if (more == null || text.length() > MAX_ROW) {
                throw new UnreadableSheetException(
                        "file-quotes",
                        "Guillemet mal placé ligne %d : chaque champ doit être entre guillemets.".formatted(start));
            }
            line++;
            text.append('\n').append(more.stripTrailing());
        }
        return new SheetRow(start, cells(text.substring(1, text.length() - 1), start), false);
    }

    private static List<SheetCell> cells(String text, int line) {
        List<SheetCell> cells = new ArrayList<>();
        var from = 0;
        for (var to = text.indexOf(BETWEEN); to >= 0; to = text.indexOf(BETWEEN, from)) {
            cells.add(cell(text.substring(from, to)));
            from = to + BETWEEN.length();
        }
        cells.add(cell(text.substring(from)));
        if (cells.size() > MAX_COLUMNS) {
            throw new UnreadableSheetException(
                    "file-limit", "La ligne %d a plus de %d colonnes.".formatted(line, MAX_COLUMNS));
        }
        return cells;
    }

    private static SheetCell cell(String text) {
        return SheetCell.text(text.replace("\"\"", "\""));
    }

    @Override
    public boolean hasFixedWidth() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
