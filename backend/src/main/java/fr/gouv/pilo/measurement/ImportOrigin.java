package fr.gouv.pilo.measurement;

/**
 * Where a value stands in what was sent.
 *
 * @param sheet name of the sheet, where its workbook has several that are read; else empty
 */
record ImportOrigin(int file, String sheet, int line) {
    /** How people find it. */
    static String shown(String file, String sheet) {
        return sheet.isEmpty() ? file : "%s, feuille « %s »".formatted(file, sheet);
    }
}
