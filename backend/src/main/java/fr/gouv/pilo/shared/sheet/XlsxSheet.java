package fr.gouv.pilo.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One XLSX sheet written as the rows come: a frozen header, real numbers and real dates. */
public final class XlsxSheet<T> {
    private static final int FLUSH_EVERY = 1_000;

    /** A spreadsheet reads {@code _x0041_} as "A": the underscore of what looks so is written in that way itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final List<Column<T>> columns;
    private final BiFunction<Column<T>, T, Object> values;
    private final boolean forPeople;
    private final OutputStream out;
    private int row;

    /** @param values what a cell holds: the bare value for a script, words for a person; neutral against formulas */
    private XlsxSheet(
            List<Column<T>> columns, BiFunction<Column<T>, T, Object> values, boolean forPeople, OutputStream out) {
        this.columns = columns;
        this.forPeople = forPeople;
        this.values = values;
        this.out = out;
    }

    public static <T> XlsxSheet<T> forScripts(List<Column<T>> columns, OutputStream out) {
        return new XlsxSheet<>(columns, Column::script, false, out);
    }

    public static <T> XlsxSheet<T> forPeople(List<Column<T>> columns, SheetWords words, OutputStream out) {
        return new XlsxSheet<>(columns, words::cell, true, out);
    }

    public void write(Consumer<Consumer<T>> rows) throws IOException {
        try (var workbook = new Workbook(out, "Pil'O", "1.0")) {
            var sheet = workbook.newWorksheet("Données");
            header(sheet);
            rows.accept(item -> {
                row++;
                for (var i = 0; i < columns.size(); i++) {
                    cell(sheet, i, columns.get(i), item);
                }
                flush(sheet);
            });
        }
    }

    private void header(Worksheet sheet) {
        for (var i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).label());
        }
        if (!columns.isEmpty()) {
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private void cell(Worksheet sheet, int index, Column<T> column, T item) {
        var value = values.apply(column, item);
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(row, index, number);
            if (forPeople && column.kind() == Column.Kind.RATE) {
                sheet.style(row, index).format("0.00").set();
            }
        } else if (value instanceof LocalDate date) {
            sheet.value(row, index, date);
            sheet.style(row, index).format("dd/mm/yyyy").set();
        } else if (value instanceof YearMonth month) {
            sheet.value(row, index, month.atDay(1));
            sheet.style(row, index).format("mm/yyyy").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, index, time);
            sheet.style(row, index).format("dd/mm/yyyy hh:mm").set();
        } else {
            // Shared strings would all be kept until the end of the file.
            sheet.inlineString(row, index, escaped(Column.text(value)));
        }
    }

    private static String escaped(String text) {
        return text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private void flush(Worksheet sheet) {
        if (row % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
