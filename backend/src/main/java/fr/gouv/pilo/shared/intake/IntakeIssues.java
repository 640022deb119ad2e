package fr.gouv.pilo.shared.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is wrong in the files of one import: the first thousand, how many in all, and each kind once with its count. */
public final class IntakeIssues {
    public static final int KEPT = 1_000;

    /** The same anomaly, wherever it stands. */
    private record Kind(String file, String field, String value, String code, String reason) {
        static Kind of(ImportIssue issue) {
            return new Kind(issue.file(), issue.field(), issue.value(), issue.code(), issue.reason());
        }
    }

    private static final class Group {
        private int count;
        private final List<Integer> lines = new ArrayList<>();

        void add(Integer line) {
            count++;
            if (line != null && lines.size() < IntakeIssueGroup.LINES) {
                lines.add(line);
            }
        }
    }

    private final List<ImportIssue> kept = new ArrayList<>();
    private final Map<Kind, Group> groups = new LinkedHashMap<>();
    private int total;
    private int refusedRows;

    public void add(ImportIssue issue) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(issue);
        }
        var kind = Kind.of(issue);
        if (groups.size() < KEPT || groups.containsKey(kind)) {
            groups.computeIfAbsent(kind, first -> new Group()).add(issue.line());
        }
    }

    public void refuseRow() {
        refusedRows++;
    }

    public void refuseRows(int rows) {
        refusedRows += rows;
    }

    public List<ImportIssue> kept() {
        return kept;
    }

    /** In the order in which they first appear. */
    List<IntakeIssueGroup> groups() {
        return groups.entrySet().stream()
                .map(entry -> {
                    var kind = entry.getKey();
                    var group = entry.getValue();
                    return new IntakeIssueGroup(
                            kind.file(),
                            kind.field(),
                            kind.value(),
                            kind.code(),
                            kind.reason(),
                            group.count,
                            group.lines);
                })
                .toList();
    }

    public int total() {
        return total;
    }

    public int refusedRows() {
        return refusedRows;
    }
}
