package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.sheet.DateText;
import fr.gouv.pilo.shared.sheet.NumberText;
import fr.gouv.pilo.shared.sheet.SheetCell;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** One row being read: each field is given, or null once its fault is told. */
final class ImportRow {
    private static final Pattern NATIONAL_CODE = Pattern.compile("IND-\\d{3,4}");
    private static final Pattern LOCAL_CODE = Pattern.compile("LOC-\\d{3}");

    private final String file;
    private final ImportHeader header;
    private final SheetRow row;
    private final ImportContext context;
    private final IntakeIssues issues;
    private boolean refused;

    ImportRow(String file, ImportHeader header, SheetRow row, ImportContext context, IntakeIssues issues) {
        this.file = file;
        this.header = header;
        this.row = row;
        this.context = context;
        this.issues = issues;
    }

    int line() {
        return row.line();
    }

    boolean isHidden() {
        return row.hidden();
    }

    boolean isRefused() {
        return refused;
    }

    boolean isEmpty(String column) {
        return cell(column).isBlank();
    }

    String text(String column) {
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
    String required(String column) {
        var text = text(column);
        if (text != null && text.isEmpty()) {
            refuse(column, "empty", "Ce champ est obligatoire et il est vide.");
            return null;
        }
        return text;
    }

    String indicatorCode(String column) {
        var code = required(column);
        if (code == null || NATIONAL_CODE.matcher(code).matches()) {
            return code;
        }
        refuse(
                column,
                "indicator-code",
                code.startsWith("LOC-")
                        ? "Un indicateur local (LOC-…) se définit dans Pil'O, non par un fichier de description des indicateurs."
                        : "Un code d'indicateur s'écrit IND- suivi de 3 ou 4 chiffres.");
        return null;
    }

    /** An indicator that values may be brought for: national, or local once it is defined here. */
    String knownIndicator(String column) {
        var typed = text(column);
        if (typed != null && LOCAL_CODE.matcher(typed).matches()) {
            return knownLocal(column, typed);
        }
        var code = indicatorCode(column);
        if (code != null && !context.knows(code)) {
            refuse(
                    column,
                    "indicator-unknown",
                    "Indicateur inconnu : joignez le fichier de description des indicateurs (indicateurs.csv) qui le décrit.");
            return null;
        }
        return code;
    }

    private String knownLocal(String column, String code) {
        if (context.knows(code)) {
            return code;
        }
        refuse(
                column,
                "indicator-unknown",
                "Indicateur local inconnu, ou que vous ne pouvez pas renseigner : définissez-le d'abord dans Pil'O, ou reprenez-le s'il est archivé.");
        return null;
    }

    String territory(String column) {
        var zone = required(column);
        if (zone == null) {
            return null;
        }
        var territory = ZoneCode.toTerritory(zone);
        if (territory == null) {
            refuse(column, "zone-code", "Une zone s'écrit FRANCE, R76 ou D31 (ou NAT-FR, REG-76, DEPT-31).");
        } else if (!context.territoryExists().test(territory)) {
            refuse(column, "zone-unknown", "Cette zone n'existe pas.");
        } else if (!context.mayWrite().test(territory)) {
            refuse(column, "zone-forbidden", "Cette zone n'est pas dans votre périmètre.");
        } else {
            return territory;
        }
        return null;
    }

    LocalDate date(String column) {
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

    BigDecimal number(String column) {
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

    void refuse(String column, String code, String reason) {
        refused = true;
        issues.add(new ImportIssue(
                file, row.line(), column, column == null ? null : cell(column).text(), code, reason));
    }

    /** A separator too many or too few shifts the fields that follow (an unquoted "2,5" does): better told than guessed. */
    boolean hasItsWidth(boolean fixedWidth) {
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
