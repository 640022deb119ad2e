package fr.gouv.pilo.measurement;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong in the files of one import: the first thousand, and how many in all. */
final class ImportIssues {
    static final int KEPT = 1_000;

    private final List<ImportIssue> kept = new ArrayList<>();
    private int total;
    private int refusedRows;

    void add(ImportIssue issue) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(issue);
        }
    }

    void refuseRow() {
        refusedRows++;
    }

    void refuseRows(int rows) {
        refusedRows += rows;
    }

    List<ImportIssue> kept() {
        return kept;
    }

    int total() {
        return total;
    }

    int refusedRows() {
        return refusedRows;
    }
}
