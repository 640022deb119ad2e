package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusConstantItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusQuestionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a table does not say: asked once, and answered for all tables of the same columns. */
final class ChorusQuestions {
    private ChorusQuestions() {}

    static ChorusLayout asked(ChorusLayout layout) {
        var read = told(layout);
        return with(read, read.columns(), read.constants(), questions(read), read.remembered());
    }

    /** « Montant » beside a DP and no type is what was paid. */
    private static ChorusLayout told(ChorusLayout layout) {
        var amount = layout.column(ChorusField.AMOUNT);
        if (amount < 0 || layout.has(ChorusField.AMOUNT_TYPE) || !layout.has(ChorusField.PAYMENT_REQUEST)) {
            return layout;
        }
        var columns = new ArrayList<>(layout.columns());
        var column = columns.get(amount);
        columns.set(amount, new ChorusColumnItem(column.column(), column.header(), column.sample(), ChorusField.PAID));
        return with(layout, columns, layout.constants(), layout.questions(), layout.remembered());
    }

    private static List<ChorusQuestionItem> questions(ChorusLayout layout) {
        var questions = new ArrayList<ChorusQuestionItem>();
        amount(layout, questions);
        if (!layout.has(ChorusField.COMMITMENT) && !layout.has(ChorusField.PAYMENT_REQUEST)) {
            ask(questions, ChorusField.COMMITMENT, true, "Quelle colonne porte le numéro d'EJ ?");
        }
        if (!layout.has(ChorusField.FISCAL_YEAR)) {
            ask(
                    questions,
                    ChorusField.FISCAL_YEAR,
                    true,
                    "Cet extrait ne dit pas l'exercice : donnez-le pour toutes ses lignes, ou désignez une colonne de dates dont il sera l'année.");
        }
        lacking(layout, questions);
        return questions;
    }

    private static void amount(ChorusLayout layout, List<ChorusQuestionItem> questions) {
        var amount = layout.column(ChorusField.AMOUNT) >= 0;
        var told = layout.column(ChorusField.COMMITTED) >= 0
                || layout.column(ChorusField.PAID) >= 0
                || layout.column(ChorusField.CERTIFIED) >= 0;
        if (!amount && !told) {
            ask(
                    questions,
                    ChorusField.AMOUNT,
                    true,
                    "Quelle colonne porte le montant, et est-ce de l'engagé (AE) ou du payé (CP) ?");
        } else if (!told && !layout.has(ChorusField.AMOUNT_TYPE)) {
            ask(
                    questions,
                    ChorusField.AMOUNT_TYPE,
                    true,
                    "La colonne du montant dit-elle l'engagé (AE) ou le payé (CP) ? Sinon, quelle colonne porte le type de montant ?");
        }
    }

    /** What may be read without. */
    private static void lacking(ChorusLayout layout, List<ChorusQuestionItem> questions) {
        if (layout.has(ChorusField.COMMITMENT) && !layout.has(ChorusField.ITEM)) {
            ask(
                    questions,
                    ChorusField.ITEM,
                    false,
                    "Cet extrait ne dit pas le poste de l'EJ : sans réponse, chaque EJ est lu comme ayant un seul poste.");
        }
        if (layout.has(ChorusField.PAYMENT_REQUEST)) {
            if (!layout.has(ChorusField.PAYMENT_ITEM)) {
                ask(
                        questions,
                        ChorusField.PAYMENT_ITEM,
                        false,
                        "Cet extrait ne dit pas le poste de la DP : sans réponse, les lignes d'une même DP sont additionnées.");
            }
            if (!layout.has(ChorusField.COMPANY)) {
                ask(
                        questions,
                        ChorusField.COMPANY,
                        false,
                        "Cet extrait ne dit pas la société : sans réponse, un numéro de DP suffit à reconnaître un paiement.");
            }
        }
    }

    private static void ask(List<ChorusQuestionItem> questions, ChorusField field, boolean required, String sentence) {
        questions.add(new ChorusQuestionItem(field, required, sentence));
    }

    /** @param columns those that are read, in place of what the names say; and constants that come above the file's own */
    static ChorusLayout answered(
            ChorusLayout layout,
            List<ChorusColumnItem> columns,
            List<ChorusConstantItem> constants,
            boolean remembered) {
        var fields = columns.stream()
                .filter(column -> column.field() != null)
                .collect(Collectors.toMap(ChorusColumnItem::column, ChorusColumnItem::field, (one, other) -> one));
        var read = layout.columns().stream()
                .map(column -> new ChorusColumnItem(
                        column.column(), column.header(), column.sample(), fields.get(column.column())))
                .toList();
        var all = layout.constants().stream()
                .collect(Collectors.toMap(ChorusConstantItem::field, Function.identity(), (one, other) -> one));
        var merged = new java.util.EnumMap<ChorusField, ChorusConstantItem>(ChorusField.class);
        merged.putAll(all);
        constants.forEach(one -> merged.put(one.field(), one));
        return asked(with(layout, read, List.copyOf(merged.values()), List.of(), remembered));
    }

    /** With what was answered before for the same names, if anything was. */
    static ChorusLayout remembered(ChorusLayout layout, Map<String, KnownMapping> known) {
        var before = known.get(layout.signature());
        return before == null ? layout : answered(layout, before.columns(), before.constants(), true);
    }

    private static ChorusLayout with(
            ChorusLayout layout,
            List<ChorusColumnItem> columns,
            List<ChorusConstantItem> constants,
            List<ChorusQuestionItem> questions,
            boolean remembered) {
        return new ChorusLayout(
                layout.file(),
                layout.sheet(),
                layout.headerLine(),
                layout.signature(),
                columns,
                constants,
                questions,
                remembered,
                layout.carriesOver());
    }
}
