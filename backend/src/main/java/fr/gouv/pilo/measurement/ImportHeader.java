package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeRow;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetText;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import fr.gouv.pilo.shared.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of one file, in any order.
 *
 * @param line of the header row in its file
 * @param width cells of the header row, empty ones included
 */
record ImportHeader(ImportFormat format, Map<String, Integer> columns, int line, int width)
        implements IntakeRow.Columns {
    /** A list of zones or of codes beside the data has one or two columns of the same name. */
    private static final int ENOUGH_TO_CONCERN = 3;

    /** @throws UnreadableSheetException if these are not the columns of any format */
    static ImportHeader of(SheetRow row) {
        if (row == null) {
            throw new UnreadableSheetException("file-empty", "Le fichier ne contient aucune ligne.");
        }
        var names = names(row);
        if (names.stream().noneMatch(ImportHeader::isKnown)) {
            throw new UnreadableSheetException("file-columns", noFormat(row.line()));
        }
        var format = closest(names);
        var columns = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            if (!format.knows(names.get(i))) {
                unknown.add(names.get(i).isEmpty() ? "(colonne %d sans nom)".formatted(i + 1) : names.get(i));
            } else if (columns.putIfAbsent(names.get(i), i) != null) {
                repeated.add(names.get(i));
            }
        }
        var missing = format.required().stream()
                .filter(name -> !columns.containsKey(name))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty() || !repeated.isEmpty()) {
            throw wrongColumns(row.line(), format, missing, unknown, repeated);
        }
        return new ImportHeader(format, columns, row.line(), row.cells().size());
    }

    /** Whether a sheet that begins so brings values or describes indicators, even if something is wrong with its columns. */
    static boolean concerns(SheetRow row) {
        var names = names(row);
        var format = closest(names);
        return names.stream().filter(format.required()::contains).distinct().count() >= ENOUGH_TO_CONCERN;
    }

    @Override
    public int position(String column) {
        return columns.getOrDefault(column, -1);
    }

    private static List<String> names(SheetRow row) {
        var names = new ArrayList<>(row.cells().stream()
                .map(cell -> SheetText.strip(cell.text()).toLowerCase(Locale.ROOT))
                .toList());
        // Spreadsheets leave empty cells at the end of a row.
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static boolean isKnown(String column) {
        return Arrays.stream(ImportFormat.values()).anyMatch(format -> format.knows(column));
    }

    /** No column speaks of any format: none is "closest", so all are named. */
    private static String noFormat(int line) {
        return "Les colonnes (ligne %d) ne sont celles d'aucun format accepté, qui sont : %s ; le séparateur est « ; » ou « , »."
                .formatted(
                        line,
                        Arrays.stream(ImportFormat.values())
                                .map(format -> format.label() + " (" + String.join(", ", format.required()) + ")")
                                .collect(Collectors.joining(" ; ")));
    }

    /** The format that most of the columns speak of: so the answer can say what is missing. */
    private static ImportFormat closest(List<String> names) {
        return Arrays.stream(ImportFormat.values())
                .max(Comparator.comparingLong(
                        format -> names.stream().filter(format::knows).count() * 10
                                - format.required().stream()
                                        .filter(name -> !names.contains(name))
                                        .count()))
                .orElseThrow();
    }

    private static UnreadableSheetException wrongColumns(
            int line, ImportFormat format, List<String> missing, List<String> unknown, List<String> repeated) {
        var reason = new StringBuilder("Les colonnes (ligne %d) ne sont pas celles attendues.".formatted(line));
        reason.append(missing.isEmpty() ? "" : " Manquantes : " + String.join(", ", missing) + ".");
        reason.append(unknown.isEmpty() ? "" : " Inconnues : " + String.join(", ", shortened(unknown)) + ".");
        reason.append(repeated.isEmpty() ? "" : " En double : " + String.join(", ", repeated) + ".");
        reason.append(" Format le plus proche : ").append(format.label()).append(", séparateur « ; » ou « , ».");
        return new UnreadableSheetException("file-columns", reason.toString());
    }

    private static List<String> shortened(List<String> names) {
        return names.stream()
                .limit(10)
                .map(name -> CodePoints.count(name) > 60 ? CodePoints.first(name, 60) + "…" : name)
                .toList();
    }
}
