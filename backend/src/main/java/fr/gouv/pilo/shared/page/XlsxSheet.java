package fr.gouv.pilo.shared.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One XLSX sheet written as the rows come: a frozen header, real numbers and real dates. */
final class XlsxSheet<T> {
    private static final int FLUSH_EVERY = 1_000;

    private final List<Column<T>> columns;
    private final OutputStream out;
    private int row;

    XlsxSheet(List<Column<T>> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
    }

    void write(Consumer<Consumer<T>> rows) throws IOException {
        try (var workbook = new Workbook(out, "Pil'O", "1.0")) {
            var sheet = workbook.newWorksheet("Données");
            header(sheet);
            rows.accept(item -> {
                row++;
                for (int i = 0; i < columns.size(); i++) {
                    cell(sheet, i, columns.get(i), item);
                }
                flush(sheet);
            });
        }
    }

    private void header(Worksheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).label());
        }
        if (!columns.isEmpty()) {
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private void cell(Worksheet sheet, int index, Column<T> column, T item) {
        var value = column.value().apply(item);
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(row, index, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, index, date);
            sheet.style(row, index).format("dd/mm/yyyy").set();
        } else {
            // Shared strings would all be kept until the end of the file.
            sheet.inlineString(
                    row, index, column.kind() == Column.Kind.TEXT ? Neutral.text(value.toString()) : value.toString());
        }
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
