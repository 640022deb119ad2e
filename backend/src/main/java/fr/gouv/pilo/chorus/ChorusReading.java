package fr.gouv.pilo.chorus;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeNotice;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.intake.IntakeReading;
import fr.gouv.pilo.shared.intake.IntakeSpool;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.SheetFile;
import fr.gouv.pilo.shared.sheet.SheetRows;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the files of one import hold, read before the database is asked to keep anything: first what their columns are,
 * then, once answers of other imports are known, their rows.
 */
final class ChorusReading implements Closeable {
    private final IntakeFiles uploaded;
    private final IntakeReading reading;
    private final IntakeIssues issues = new IntakeIssues();
    private final IntakeSpool spool;
    private final List<IntakeNotice> notices = new ArrayList<>();
    private List<ChorusLayout> layouts = new ArrayList<>();
    private final int[] rows;
    private int taken;

    private ChorusReading(IntakeFiles uploaded) throws IOException {
        this.uploaded = uploaded;
        this.reading = new IntakeReading(uploaded, SheetFile::openLoosely);
        this.rows = new int[uploaded.files().size()];
        this.spool = new IntakeSpool();
    }

    /**
     * Finds the tables and their columns.
     *
     * @throws ProblemException 422 if a file cannot be read, or has none of the columns of Chorus
     */
    static ChorusReading look(IntakeFiles uploaded) {
        try {
            var opened = new ChorusReading(uploaded);
            try {
                opened.lookAtAll();
                return opened;
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lookAtAll() {
        for (var i = 0; i < rows.length; i++) {
            var position = i;
            reading.read(
                    i,
                    sheets -> tables(
                            position,
                            sheets,
                            (table, sheet) -> layouts.add(table.header().layout(position, sheet))));
            if (reading.isReadable() && layouts.stream().noneMatch(layout -> layout.file() == position)) {
                reading.refuse(
                        position,
                        "file-columns",
                        "aucune colonne d'un extrait Chorus n'est reconnue dans ses %d premières lignes (N° EJ, N° DP, Montant, Exercice comptable, Fournisseur…)."
                                .formatted(ChorusHeader.LOOKED_AT));
            }
        }
        reading.requireReadable();
    }

    @FunctionalInterface
    private interface Each {
        void table(ChorusTable table, String sheet) throws IOException;
    }

    private void tables(int position, SheetRows sheets, Each each) throws IOException {
        var all = sheets.sheets();
        for (var i = 0; i < all.size(); i++) {
            if (!all.get(i).hidden()) {
                if (all.size() > 1) {
                    sheets.begin(i);
                }
                var table = ChorusTable.begun(sheets);
                if (table != null) {
                    each.table(table, all.size() > 1 ? all.get(i).name() : "");
                }
            }
        }
    }

    Set<String> signatures() {
        return layouts.stream().map(ChorusLayout::signature).collect(Collectors.toSet());
    }

    /** Reads the rows, unless a question about a column must be answered first. */
    ChorusReading read(UnaryOperator<ChorusLayout> answers) {
        layouts = layouts.stream().map(answers).toList();
        if (isComplete()) {
            for (var i = 0; i < rows.length; i++) {
                var position = i;
                reading.read(i, sheets -> {
                    tables(position, sheets, (table, sheet) -> rows(layout(position, sheet), table));
                    leftAside(position, sheets);
                });
                reading.requireReadable();
            }
            if (spool.position() == 0) {
                issues.add(new ImportIssue(
                        uploaded.files().get(0).name(),
                        null,
                        null,
                        null,
                        "no-rows",
                        "L'extrait n'a aucune ligne sous ses titres."));
            }
        }
        return this;
    }

    boolean isComplete() {
        return layouts.stream().allMatch(ChorusLayout::complete);
    }

    private ChorusLayout layout(int file, String sheet) {
        return layouts.stream()
                .filter(layout -> layout.file() == file && layout.sheet().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    private void rows(ChorusLayout layout, ChorusTable table) throws IOException {
        var reader = new ChorusRowReader(layout);
        var aside = new int[1];
        table.each(row -> {
            var read = reader.read(row);
            aside[0] += read.isEmpty() ? 1 : 0;
            rows[layout.file()] += read.isEmpty() ? 0 : 1;
            for (var one : read) {
                keep(one);
            }
        });
        tell(
                layout,
                aside[0],
                "ligne de total, de titre ou sans montant a été laissée",
                "lignes de total, de titre ou sans montant ont été laissées");
        tell(
                layout,
                reader.merged(),
                "ligne reprend l'EJ d'une cellule fusionnée au-dessus",
                "lignes reprennent l'EJ d'une cellule fusionnée au-dessus");
    }

    private void tell(ChorusLayout layout, int count, String one, String many) {
        if (count > 0) {
            notices.add(new IntakeNotice(
                    null,
                    "%s : %d %s.".formatted(shown(layout.file(), layout.sheet()), count, count == 1 ? one : many)));
        }
    }

    private String shown(int file, String sheet) {
        return "Fichier « %s »"
                .formatted(IntakeOrigin.shown(uploaded.files().get(file).name(), sheet));
    }

    private void leftAside(int position, SheetRows sheets) {
        var read = layouts.stream()
                .filter(layout -> layout.file() == position)
                .map(ChorusLayout::sheet)
                .collect(Collectors.toSet());
        for (var sheet : sheets.sheets()) {
            if (sheets.sheets().size() > 1 && !read.contains(sheet.name())) {
                notices.add(new IntakeNotice(
                        null,
                        "%s : la feuille n'est pas lue, %s."
                                .formatted(
                                        shown(position, sheet.name()),
                                        sheet.hidden()
                                                ? "elle est masquée"
                                                : "elle n'a pas les colonnes d'un extrait")));
            }
        }
    }

    private void keep(ChorusRow row) throws IOException {
        if (row.fault() == null) {
            taken++;
        } else {
            issues.add(new ImportIssue(
                    IntakeOrigin.shown(uploaded.files().get(row.file()).name(), row.sheet()),
                    row.line(),
                    null,
                    null,
                    "row",
                    row.fault()));
            issues.refuseRow();
        }
        ChorusSpool.write(spool, row);
    }

    /** What refuses the whole: nothing can be read in it. A row that cannot be read among others is told by its own state. */
    IntakeIssues issues() {
        return taken == 0 ? issues : new IntakeIssues();
    }

    /** What an idempotent request is told by. */
    @JsonValue
    IntakeFiles uploaded() {
        return uploaded;
    }

    IntakeSpool spool() {
        return spool;
    }

    List<ChorusLayout> layouts() {
        return layouts;
    }

    List<IntakeNotice> notices() {
        return notices;
    }

    int rows(int file) {
        return rows[file];
    }

    ChorusFileKind kind(int file) {
        var kinds = layouts.stream()
                .filter(layout -> layout.file() == file)
                .map(ChorusLayout::kind)
                .collect(Collectors.toSet());
        if (kinds.contains(ChorusFileKind.UNTOLD)) {
            return ChorusFileKind.UNTOLD;
        }
        return kinds.size() == 1 ? kinds.iterator().next() : ChorusFileKind.BOTH;
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
