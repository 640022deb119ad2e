package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of a list that is computed in memory because their number is bounded by nature.
 *
 * @param name French file name of the exports, without extension
 * @param rows filtered, in default order
 * @param deleted what a reader of updatedSince must forget
 * @param sorts whitelist: what a field sorts on
 * @param encoder the JSON of a row if it is remembered, for NDJSON; null to encode at each reading
 */
public record ComputedRows<T>(
        String name,
        List<T> rows,
        List<Deleted> deleted,
        Map<String, Function<T, ? extends Comparable<?>>> sorts,
        List<Column<T>> columns,
        Function<T, byte[]> encoder) {

    public ComputedRows(
            String name,
            List<T> rows,
            List<Deleted> deleted,
            Map<String, Function<T, ? extends Comparable<?>>> sorts,
            List<Column<T>> columns) {
        this(name, rows, deleted, sorts, columns, null);
    }

    /** A row as the NDJSON writer takes it. */
    Object encoded(T row) {
        return encoder == null ? row : new EncodedRow(encoder.apply(row));
    }

    /** Nulls last in both directions, default order among equals. */
    List<T> sorted(String asked) {
        if (asked == null || asked.isBlank()) {
            return rows;
        }
        Comparator<T> order = null;
        for (var field : asked.split(",")) {
            var one = comparator(field.trim());
            order = order == null ? one : order.thenComparing(one);
        }
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    @SuppressWarnings("unchecked")
    private Comparator<T> comparator(String field) {
        var descending = field.startsWith("-");
        var key = sorts.get(descending ? field.substring(1) : field);
        if (key == null) {
            throw ProblemException.badRequest("Tri inconnu : « %s ». Tris possibles : %s."
                    .formatted(
                            field,
                            String.join(", ", sorts.keySet().stream().sorted().toList())));
        }
        Comparator<Comparable<Object>> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(row -> (Comparable<Object>) key.apply(row), Comparator.nullsLast(natural));
    }
}
