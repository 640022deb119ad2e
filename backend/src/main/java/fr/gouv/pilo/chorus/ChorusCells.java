package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.shared.sheet.SheetCell;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.valid.Siret;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells of one row by what their columns are taken for. */
final class ChorusCells {
    /** The amounts that a row may have, each read by itself. */
    static final List<ChorusField> AMOUNTS =
            List.of(ChorusField.COMMITTED, ChorusField.PAID, ChorusField.CERTIFIED, ChorusField.AMOUNT);
    /** A total has no more than its name and an amount. */
    private static final int TOTAL = 2;

    private final Map<ChorusField, Integer> columns = new EnumMap<>(ChorusField.class);
    /** Of the columns that have a name. */
    private final int width;

    private SheetRow row;
    private int shift;

    ChorusCells(ChorusLayout layout) {
        width = 1
                + layout.columns().stream()
                        .filter(column -> !column.header().isBlank())
                        .mapToInt(ChorusColumnItem::column)
                        .max()
                        .orElse(-1);
        layout.columns().forEach(column -> {
            if (column.field() != null) {
                columns.putIfAbsent(column.field(), column.column());
            }
        });
    }

    void on(SheetRow next) {
        row = next;
        shift = shifted() ? 1 : 0;
    }

    boolean has(ChorusField field) {
        return columns.containsKey(field);
    }

    int line() {
        return row.line();
    }

    List<String> texts() {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    SheetCell cell(ChorusField field) {
        var column = columns.get(field);
        if (column == null) {
            return SheetCell.EMPTY;
        }
        var moved = AMOUNTS.contains(field) || field == ChorusField.SIRET && !isSiret(column);
        return row.cell(moved ? column + shift : column);
    }

    private boolean isSiret(int column) {
        return shift == 0
                || Siret.valid(String.valueOf(Siret.normalise(row.cell(column).text())));
    }

    /** Some rows have one column more than their header, a label that it does not name: what stands last is the amount. */
    private boolean shifted() {
        if (row.cells().size() != width + 1) {
            return false;
        }
        var last = AMOUNTS.stream()
                .filter(columns::containsKey)
                .mapToInt(columns::get)
                .max()
                .orElse(-1);
        return last == width - 1
                && ChorusText.amount(row.cell(last)).value() == null
                && ChorusText.amount(row.cell(width)).value() != null;
    }

    /** A supplier may be called so. */
    boolean isTotal() {
        var named = columns.getOrDefault(ChorusField.SUPPLIER, -1);
        for (var i = 0; i < row.cells().size(); i++) {
            if (i != named && ChorusNames.isTotal(row.cell(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Neither EJ nor DP, and no amount; or an amount alone, as a total has it. */
    boolean saysNothing() {
        var others = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return cell(ChorusField.COMMITMENT).isBlank()
                && cell(ChorusField.PAYMENT_REQUEST).isBlank()
                && (others <= TOTAL
                        || AMOUNTS.stream().filter(columns::containsKey).allMatch(one -> cell(one)
                                .isBlank()));
    }
}
