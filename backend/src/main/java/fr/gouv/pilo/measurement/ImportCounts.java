package fr.gouv.pilo.measurement;

/** What one file held: rows under the header, and those that say nothing (R6). */
final class ImportCounts {
    private int rows;
    private int skipped;

    void row() {
        rows++;
    }

    void skip() {
        skipped++;
    }

    int rows() {
        return rows;
    }

    int skipped() {
        return skipped;
    }
}
