package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusConstantItem;
import fr.gouv.pilo.shared.digest.Sha256;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;

/** Finds the names of the columns of a table under its titles, and what they stand for. */
final class ChorusHeader {
    static final int LOOKED_AT = 20;
    /** A title may say one of them by chance. */
    private static final int ENOUGH = 2;

    private final List<SheetRow> first;
    private final int rank;
    private final List<ChorusColumnItem> columns = new ArrayList<>();
    private final List<ChorusConstantItem> constants = new ArrayList<>();
    private boolean carriesOver = true;

    private ChorusHeader(List<SheetRow> first, int rank) {
        this.first = first;
        this.rank = rank;
    }

    /**
     * @param first the first rows of a table
     * @return null if none of them names columns of Chorus
     */
    static ChorusHeader find(List<SheetRow> first) {
        var best = -1;
        var most = ENOUGH - 1;
        for (var i = 0; i < first.size(); i++) {
            var names = known(first.get(i));
            if (names > most) {
                most = names;
                best = i;
            }
        }
        if (best < 0) {
            return null;
        }
        var header = new ChorusHeader(first, best);
        header.name();
        header.measure();
        header.year();
        return header;
    }

    private static int known(SheetRow row) {
        var fields = EnumSet.noneOf(ChorusField.class);
        for (var cell : row.cells()) {
            var named = ChorusNames.named(cell.text());
            if (named != null) {
                fields.add(named.field());
            }
        }
        return fields.size();
    }

    private SheetRow names() {
        return first.get(rank);
    }

    /** The best name of each field; of suppliers the label, which stands second. */
    private void name() {
        var taken = new EnumMap<ChorusField, Integer>(ChorusField.class);
        var ranks = new EnumMap<ChorusField, Integer>(ChorusField.class);
        for (var i = 0; i < width(); i++) {
            var named = ChorusNames.named(names().cell(i).text());
            if (named == null) {
                continue;
            }
            var best = ranks.get(named.field());
            var label = named.field() == ChorusField.SUPPLIER && best != null && named.rank() == best;
            if (best == null || named.rank() < best || label) {
                taken.put(named.field(), i);
                ranks.put(named.field(), named.rank());
            }
        }
        supplierLabel(taken);
        for (var i = 0; i < width(); i++) {
            columns.add(new ChorusColumnItem(i, shown(names().cell(i).text()), sample(i), field(taken, i)));
        }
    }

    private static ChorusField field(EnumMap<ChorusField, Integer> taken, int column) {
        return taken.entrySet().stream()
                .filter(one -> one.getValue() == column)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** A header may stand only above the first of a code and its label. */
    private void supplierLabel(EnumMap<ChorusField, Integer> taken) {
        var at = taken.get(ChorusField.SUPPLIER);
        if (at != null
                && names().cell(at + 1).isBlank()
                && !sample(at).isEmpty()
                && sample(at).chars().allMatch(Character::isDigit)
                && !sample(at + 1).isEmpty()) {
            taken.put(ChorusField.SUPPLIER, at + 1);
        }
    }

    /** With the columns that have no name but hold something below. */
    private int width() {
        var width = names().cells().size();
        return rank + 1 < first.size()
                ? Math.max(width, first.get(rank + 1).cells().size())
                : width;
    }

    private String sample(int column) {
        return rank + 1 < first.size() ? shown(first.get(rank + 1).cell(column).text()) : "";
    }

    private static String shown(String text) {
        var stripped = SheetText.strip(text);
        return stripped.length() > 100 ? stripped.substring(0, 100) : stripped;
    }

    /** Where the last column is but « EUR », what it measures stands above it. */
    private void measure() {
        for (var i = columns.size() - 1; i >= 0; i--) {
            var column = columns.get(i);
            if (column.field() == ChorusField.COMMITTED && ChorusNames.leavesCarryOverOut(column.header())) {
                carriesOver = false;
            }
            if (column.field() == null && "eur".equals(ChorusNames.plain(column.header()))) {
                measured(i);
            }
        }
    }

    private void measured(int column) {
        for (var above = rank - 1; above >= 0; above--) {
            var words = last(first.get(above));
            var measure = ChorusNames.measure(words);
            if (measure != null) {
                var named = columns.get(column);
                columns.set(column, new ChorusColumnItem(column, named.header(), named.sample(), measure));
                carriesOver = carriesOver && !ChorusNames.leavesCarryOverOut(words);
                return;
            }
        }
    }

    /** It stands at the right of its row, not always just above its column. */
    private static String last(SheetRow row) {
        for (var i = row.cells().size() - 1; i > 0; i--) {
            if (!row.cell(i).isBlank()) {
                return row.cell(i).text();
            }
        }
        return "";
    }

    /** « Exercice comptable », then the year, above the header. */
    private void year() {
        for (var above = 0; above < rank; above++) {
            var cells = first.get(above).cells();
            for (var i = 0; i + 1 < cells.size(); i++) {
                var named = ChorusNames.named(cells.get(i).text());
                var year = named != null && named.field() == ChorusField.FISCAL_YEAR
                        ? ChorusText.year(cells.get(i + 1))
                        : null;
                if (year != null) {
                    constants.add(new ChorusConstantItem(ChorusField.FISCAL_YEAR, year.toString()));
                    return;
                }
            }
        }
    }

    /** Of the names, whatever stands above them. */
    String signature() {
        var names = new StringBuilder();
        columns.forEach(
                column -> names.append(ChorusNames.plain(column.header())).append('|'));
        return Sha256.hex(names.toString());
    }

    int line() {
        return names().line();
    }

    /** The rows that follow it among those looked at. */
    List<SheetRow> below() {
        return first.subList(rank + 1, first.size());
    }

    /** @return as its names say, before any answer */
    ChorusLayout layout(int file, String sheet) {
        return ChorusQuestions.asked(
                new ChorusLayout(file, sheet, line(), signature(), columns, constants, List.of(), false, carriesOver));
    }
}
