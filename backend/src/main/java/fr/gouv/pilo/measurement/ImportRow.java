package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeRow;
import fr.gouv.pilo.shared.sheet.SheetRow;
import java.util.regex.Pattern;

/** A row of values or of descriptions: what its codes stand for. */
final class ImportRow extends IntakeRow {
    private static final Pattern NATIONAL_CODE = Pattern.compile("IND-\\d{3,4}");
    private static final Pattern LOCAL_CODE = Pattern.compile("LOC-\\d{3}");

    private final ImportContext context;

    ImportRow(String file, ImportHeader header, SheetRow row, ImportContext context, IntakeIssues issues) {
        super(file, header, row, issues);
        this.context = context;
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
}
