package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.text.French;
import java.time.YearMonth;

/**
 * R6b: the current values that an import brings for months that have not begun.
 *
 * @param first month, and last
 */
record ComingValues(String indicator, int count, YearMonth first, YearMonth last) {
    ImportNotice notice() {
        var months =
                first.equals(last) ? French.month(first) : "%s à %s".formatted(French.month(first), French.month(last));
        return new ImportNotice(
                indicator,
                count == 1
                        ? "%s : une valeur d'un mois à venir (%s) est gardée ; elle n'entrera dans les taux qu'au début de ce mois."
                                .formatted(indicator, months)
                        : "%s : %d valeurs de mois à venir (%s) sont gardées ; chacune n'entrera dans les taux qu'au début de son mois."
                                .formatted(indicator, count, months));
    }
}
