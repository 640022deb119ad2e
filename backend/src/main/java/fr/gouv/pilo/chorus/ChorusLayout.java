package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusConstantItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusQuestionItem;
import java.util.List;

/**
 * How one table of a file is read.
 *
 * @param sheet empty for a CSV file
 * @param headerLine where the names of its columns stand, from 1
 * @param signature of these names
 * @param remembered whether a person's answers of another import are used
 * @param carriesOver whether what it says to be committed in a year includes what is carried over from the year before
 */
record ChorusLayout(
        int file,
        String sheet,
        int headerLine,
        String signature,
        List<ChorusColumnItem> columns,
        List<ChorusConstantItem> constants,
        List<ChorusQuestionItem> questions,
        boolean remembered,
        boolean carriesOver) {

    /** The constants that hold for other files too: the year is that of this one. */
    List<ChorusConstantItem> lasting() {
        return constants.stream()
                .filter(one -> one.field() != ChorusField.FISCAL_YEAR)
                .toList();
    }

    boolean complete() {
        return questions.stream().noneMatch(ChorusQuestionItem::required);
    }

    /** @return the first column taken for it, or -1 */
    int column(ChorusField field) {
        return columns.stream()
                .filter(one -> one.field() == field)
                .mapToInt(ChorusColumnItem::column)
                .findFirst()
                .orElse(-1);
    }

    boolean has(ChorusField field) {
        return column(field) >= 0 || constant(field) != null;
    }

    String constant(ChorusField field) {
        return constants.stream()
                .filter(one -> one.field() == field)
                .map(ChorusConstantItem::value)
                .findFirst()
                .orElse(null);
    }

    ChorusFileKind kind() {
        if (!complete()) {
            return ChorusFileKind.UNTOLD;
        }
        var typed = has(ChorusField.AMOUNT_TYPE) && has(ChorusField.AMOUNT);
        var paid = has(ChorusField.PAID);
        var committed = has(ChorusField.COMMITTED);
        if (typed || paid && committed) {
            return ChorusFileKind.BOTH;
        }
        return committed ? ChorusFileKind.AE : ChorusFileKind.CP;
    }
}
