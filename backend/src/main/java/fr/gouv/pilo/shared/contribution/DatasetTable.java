package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;
import java.util.Map;

/**
 * A table for scripts: a view of the room, whose columns are those of {@link #SCOPE} and the components of {@code item},
 * {@code id} first. Rights and scope are applied once, by the room that gathers.
 *
 * @param code stable, plural, in the address of its rows
 * @param title in French, as are {@code description} and {@code row}, which says what one row is
 * @param view {@code <room>_…_read}
 * @param right the right without which the table does not exist; null for one that is everybody's
 * @param item the row, flat: each component has its column, of the same name
 * @param units of the columns that have one, by name, in French
 */
public record DatasetTable<T extends Record>(
        String code,
        String title,
        String description,
        String row,
        String view,
        String right,
        Class<T> item,
        List<Column<T>> columns,
        Map<String, String> units) {
    /** Whose row it is, as {@link SearchEntries#COLUMNS} says. */
    public static final List<String> SCOPE = List.of("territories", "confidential", "lead");
}
