package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.sheet.DateText;
import fr.gouv.pilo.shared.sheet.NumberText;
import fr.gouv.pilo.shared.sheet.SheetCell;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetText;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One row being read: each field is given, or null once its fault is told. */
public class IntakeRow {
    /** Where the columns of a file stand. */
    public interface Columns {
        /** @return the position of a column, or -1 if the file has none */
        int position(String column);

        /** Cells of the header row, empty ones included. */
        int width();
    }

    private final String file;
    private final Columns header;
    private final SheetRow row;
    private final IntakeIssues issues;
    private boolean refused;

    /** @param file as people find it, its sheet included */
    public IntakeRow(String file, Columns header, SheetRow row, IntakeIssues issues) {
        this.file = file;
        this.header = header;
        this.row = row;
        this.issues = issues;
    }

    public int line() {
        return row.line();
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isEmpty(String column) {
        return cell(column).isBlank();
    }

    public String text(String column) {
        var cell = cell(column);
        if (cell.kind() == SheetCell.Kind.FORMULA) {
            refuse(column, "cell-formula", "Les formules ne sont pas acceptées : collez la valeur à la place.");
            return null;
        }
        if (cell.kind() == SheetCell.Kind.ERROR) {
            refuse(column, "cell-error", "La cellule contient une erreur du tableur.");
            return null;
        }
        return SheetText.strip(cell.text());
    }

    /** A text that must be there. */
    public String required(String column) {
        var text = text(column);
        if (text != null && text.isEmpty()) {
            refuse(column, "empty", "Ce champ est obligatoire et il est vide.");
            return null;
        }
        return text;
    }

    public LocalDate date(String column) {
        var text = required(column);
        if (text == null) {
            return null;
        }
        var date = DateText.read(text);
        if (date.day() == null) {
            refuse(column, "date", date.fault());
        }
        return date.day();
    }

    public BigDecimal number(String column) {
        var text = required(column);
        if (text == null) {
            return null;
        }
        if (cell(column).kind() == SheetCell.Kind.DATE) {
            refuse(column, "value", "Un nombre est attendu, la cellule contient une date.");
            return null;
        }
        if (cell(column).kind() == SheetCell.Kind.PERCENT) {
            refuse(column, "value-percent", percentFault(new BigDecimal(text)));
            return null;
        }
        var fault = NumberText.fault(text);
        if (fault != null) {
            refuse(column, fault.code(), fault.reason());
            return null;
        }
        return NumberText.read(text);
    }

    /** Which of the two was meant, nobody can tell: a rate would be wrong by a factor of 100. */
    private static String percentFault(BigDecimal stored) {
        return "La cellule est au format pourcentage : elle montre %s %% et contient %s. Mettez-la au format nombre et écrivez la valeur voulue."
                .formatted(french(stored.movePointRight(2)), french(stored));
    }

    private static String french(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    public void refuse(String column, String code, String reason) {
        refused = true;
        issues.add(new ImportIssue(
                file, row.line(), column, column == null ? null : cell(column).text(), code, reason));
    }

    /** A separator too many or too few shifts the fields that follow (an unquoted "2,5" does): better told than guessed. */
    public boolean hasItsWidth(boolean fixedWidth) {
        var cells = row.cells().size();
        if (!fixedWidth || cells == header.width()) {
            return true;
        }
        refuse(
                null,
                "row-width",
                "La ligne compte %d champs au lieu de %d (séparateur en trop ou manquant, ou virgule décimale sans guillemets)."
                        .formatted(cells, header.width()));
        return false;
    }

    private SheetCell cell(String column) {
        var position = header.position(column);
        return position < 0 ? SheetCell.EMPTY : row.cell(position);
    }
}
