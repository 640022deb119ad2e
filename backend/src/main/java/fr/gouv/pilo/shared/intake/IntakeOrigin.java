package fr.gouv.pilo.shared.intake;

/**
 * Where a value stands in what was sent.
 *
 * @param sheet name of the sheet, where its workbook has several that are read; else empty
 */
public record IntakeOrigin(int file, String sheet, int line) {
    private static final String IN_SHEET = "%s, feuille « %s »";

    /** How people find it. */
    public static String shown(String file, String sheet) {
        return sheet.isEmpty() ? file : IN_SHEET.formatted(file, sheet);
    }

    /** The same in SQL, of a file {@code f} and the row of this alias. */
    public static String shownOf(String row) {
        return "CASE WHEN " + row + ".sheet = '' THEN f.name ELSE format('" + IN_SHEET + "', f.name, " + row
                + ".sheet) END";
    }
}
