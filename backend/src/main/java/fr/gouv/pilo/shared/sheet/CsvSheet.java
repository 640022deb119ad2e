package fr.gouv.pilo.shared.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** One CSV file written as the rows come: {@code ;}, UTF-8, CRLF-free; quotes doubled. */
public final class CsvSheet<T> {
    private static final int BUFFER = 64 * 1024;
    private static final String BOM = "\uFEFF";

    private final List<Column<T>> columns;
    private final Function<Column<T>, String> header;
    private final BiFunction<Column<T>, T, String> cell;
    private final String mark;
    private final OutputStream out;

    private CsvSheet(
            List<Column<T>> columns,
            Function<Column<T>, String> header,
            BiFunction<Column<T>, T, String> cell,
            String mark,
            OutputStream out) {
        this.columns = columns;
        this.header = header;
        this.cell = cell;
        this.mark = mark;
        this.out = out;
    }

    /** Without BOM, decimal point. */
    public static <T> CsvSheet<T> forScripts(List<Column<T>> columns, OutputStream out) {
        return new CsvSheet<>(columns, Column::name, Column::csv, "", out);
    }

    /** What a French spreadsheet opens as it should. */
    public static <T> CsvSheet<T> forPeople(List<Column<T>> columns, SheetWords words, OutputStream out) {
        return new CsvSheet<>(columns, Column::label, words::csv, BOM, out);
    }

    public void write(Consumer<Consumer<T>> rows) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        writer.write(mark);
        line(writer, columns.stream().map(header).toList());
        rows.accept(row -> {
            try {
                line(
                        writer,
                        columns.stream().map(column -> cell.apply(column, row)).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write('\n');
    }

    private static String quoted(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == ';' || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
