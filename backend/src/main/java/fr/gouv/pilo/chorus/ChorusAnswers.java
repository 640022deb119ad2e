package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.UpdateChorusMapping.ConstantForm;
import fr.gouv.pilo.chorus.UpdateChorusMapping.LayoutForm;
import fr.gouv.pilo.shared.problem.Violations;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be answered of the columns of a table. */
final class ChorusAnswers {
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Set<String> TYPES = Set.of("100", "150", "200", "350", "500", "600", "650");
    /** What is of a whole table; the rest is of each row. */
    private static final Set<ChorusField> COMMON = EnumSet.of(
            ChorusField.FISCAL_YEAR,
            ChorusField.AMOUNT_TYPE,
            ChorusField.ITEM,
            ChorusField.PAYMENT_ITEM,
            ChorusField.COMPANY,
            ChorusField.COST_CENTRE,
            ChorusField.ACTIVITY,
            ChorusField.DOMAIN);

    private ChorusAnswers() {}

    static void check(LayoutForm form, ChorusLayout layout, String under, Violations faults) {
        var fields = EnumSet.noneOf(ChorusField.class);
        for (var i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            var pointer = under + "/columns/" + i;
            if (column.column() >= layout.columns().size()) {
                faults.add(pointer + "/column", "unknown", "Ce tableau n'a pas cette colonne.");
            } else if (!fields.add(column.field())) {
                faults.add(
                        pointer + "/field",
                        "duplicate",
                        "Deux colonnes donnent « " + column.field().label() + " ».");
            }
        }
        for (var i = 0; i < form.common().size(); i++) {
            check(form.common().get(i), under + "/constants/" + i, faults);
        }
    }

    private static void check(ConstantForm constant, String pointer, Violations faults) {
        var value = constant.value().strip();
        if (!COMMON.contains(constant.field())) {
            faults.add(
                    pointer + "/field",
                    "common",
                    "« " + constant.field().label() + " » change d'une ligne à l'autre : désignez une colonne.");
        } else if (constant.field() == ChorusField.FISCAL_YEAR
                && !YEAR.matcher(value).matches()) {
            faults.add(pointer + "/value", "year", "Un exercice s'écrit sur quatre chiffres, par exemple 2026.");
        } else if (constant.field() == ChorusField.AMOUNT_TYPE && !TYPES.contains(value)) {
            faults.add(pointer + "/value", "type", "Un type de montant est 100, 150, 200, 350, 500, 600 ou 650.");
        }
    }
}
