package fr.gouv.pilo.shared.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The rows that are read, kept in a file until all are there: the database is asked for a connection once nothing is left
 * to read. Written in the text format of COPY, whose columns are those of the room's temporary table.
 */
public final class IntakeSpool implements Closeable {
    private final Path path;
    private final BufferedWriter out;
    private int rows;

    public IntakeSpool() throws IOException {
        path = Files.createTempFile("pilo-import", ".tsv");
        out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    }

    /** @return the rank of the next row, from 0 */
    public int position() {
        return rows;
    }

    /** @param cells in the order of the columns; a null is a null */
    public void row(Object... cells) throws IOException {
        for (var i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(written(cells[i]));
        }
        out.write('\n');
        rows++;
    }

    private static String written(Object cell) {
        if (cell == null) {
            return "\\N";
        }
        return cell instanceof String text
                ? escaped(text)
                : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    private static String escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            if ("\\\t\n\r".indexOf(text.charAt(i)) >= 0) {
                return text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return text;
    }

    /** What was written so far, from its start. */
    InputStream open() throws IOException {
        out.flush();
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
