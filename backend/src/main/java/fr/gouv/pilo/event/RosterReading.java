package fr.gouv.pilo.event;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeNotice;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.intake.IntakeReading;
import fr.gouv.pilo.shared.intake.IntakeSpool;
import fr.gouv.pilo.shared.sheet.HiddenRows;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetRows;
import fr.gouv.pilo.shared.text.French;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lists of one import hold, read before the database is asked to keep anything. */
final class RosterReading implements Closeable {
    /** In the order in which a line is spooled. */
    static final String COLUMNS = """
            position integer NOT NULL, file smallint NOT NULL, sheet text NOT NULL, line integer NOT NULL, mode text NOT NULL,
            outcome text NOT NULL, mail text, mail_key text, last_name text, first_name text, service text, department text, agent boolean""";

    private static final int MOST = 10_000;

    private final IntakeFiles uploaded;
    private final RosterContext context;
    private final IntakeReading reading;
    private final IntakeIssues issues = new IntakeIssues();
    private final IntakeSpool spool;
    private final List<IntakeNotice> notices = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final int[] rows;
    private int repeated;

    private RosterReading(IntakeFiles uploaded, RosterContext context) throws IOException {
        this.uploaded = uploaded;
        this.context = context;
        this.reading = new IntakeReading(uploaded);
        this.rows = new int[uploaded.files().size()];
        this.spool = new IntakeSpool();
    }

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422 if a file cannot be read as a whole */
    static RosterReading of(IntakeFiles uploaded, RosterContext context) {
        try {
            var opened = new RosterReading(uploaded, context);
            try {
                opened.read();
                return opened;
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        for (var i = 0; i < rows.length; i++) {
            var position = i;
            reading.read(i, sheets -> sheets(position, sheets));
        }
        if (reading.isReadable() && rows() > MOST) {
            reading.refuseAll("too-many", "Un import prend %s au plus.".formatted(French.count(MOST, "ligne")));
        }
        reading.requireReadable();
        if (repeated > 0) {
            notices.add(new IntakeNotice(
                    null,
                    repeated == 1
                            ? "1 ligne reprend une adresse déjà donnée plus haut : une adresse est une inscription, elle est laissée."
                            : "%d lignes reprennent une adresse déjà donnée plus haut : une adresse est une inscription, elles sont laissées."
                                    .formatted(repeated)));
        }
    }

    private void sheets(int file, SheetRows sheets) throws IOException {
        var all = sheets.sheets();
        var found = false;
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).hidden()) {
                continue;
            }
            if (all.size() > 1) {
                sheets.begin(i);
            }
            var header = header(sheets);
            if (header != null) {
                found = true;
                lines(file, all.size() > 1 ? all.get(i).name() : "", header, sheets);
            } else {
                leave(file, all.get(i).name());
            }
        }
        if (!found) {
            reading.refuse(
                    file,
                    "file-columns",
                    "aucune colonne d'une liste de personnes n'est reconnue dans ses %d premières lignes (Nom, Prénom, Courriel, Service…)."
                            .formatted(RosterHeader.LOOKED_AT));
        }
    }

    private static RosterHeader header(SheetRows sheets) throws IOException {
        for (var i = 0; i < RosterHeader.LOOKED_AT; i++) {
            var row = sheets.next();
            if (row == null) {
                return null;
            }
            var header = RosterHeader.of(row);
            if (header != null) {
                return header;
            }
        }
        return null;
    }

    private void leave(int file, String sheet) {
        if (!sheet.isEmpty()) {
            notices.add(new IntakeNotice(
                    null, "La feuille « %s » n'est pas lue : elle n'a pas les colonnes d'une liste.".formatted(sheet)));
        }
    }

    private void lines(int file, String sheet, RosterHeader header, SheetRows sheets) throws IOException {
        var name = IntakeOrigin.shown(uploaded.files().get(file).name(), sheet);
        var before = rows[file];
        var hidden = new HiddenRows();
        for (var row = sheets.next(); row != null && rows() <= MOST; row = sheets.next()) {
            rows[file]++;
            hidden.see(row);
            var line = new RosterLine(name, header, row, context, issues);
            var read = line.hasItsWidth(sheets.hasFixedWidth()) ? line.read() : null;
            if (read == null) {
                issues.refuseRow();
            } else {
                keep(file, sheet, row, read);
            }
        }
        if (rows[file] == before) {
            issues.add(new ImportIssue(name, null, null, null, "no-rows", "Cette liste ne nomme personne."));
        }
        if (hidden.count() > 0) {
            notices.add(new IntakeNotice(null, hidden.sentence(sheet)));
        }
        if (!header.has(RosterField.AGENT)) {
            notices.add(new IntakeNotice(
                    null,
                    "« %s » n'a pas de colonne « Agent de l'État » : chaque personne compte comme agent de l'État."
                            .formatted(name)));
        }
    }

    private void keep(int file, String sheet, SheetRow row, RosterLine.Read read) throws IOException {
        var first = addresses.add(read.mail().key());
        repeated += first ? 0 : 1;
        var who = read.details();
        spool.row(
                spool.position(),
                file,
                sheet,
                row.line(),
                read.mode(),
                first ? RosterOutcome.ADDED : RosterOutcome.REPEATED,
                read.mail().typed(),
                read.mail().key(),
                who.lastName(),
                who.firstName(),
                who.service(),
                who.department(),
                who.agent());
    }

    /** What an idempotent request is told by. */
    @JsonValue
    IntakeFiles uploaded() {
        return uploaded;
    }

    RosterContext context() {
        return context;
    }

    IntakeIssues issues() {
        return issues;
    }

    IntakeSpool spool() {
        return spool;
    }

    List<IntakeNotice> notices() {
        return notices;
    }

    int rows(int file) {
        return rows[file];
    }

    int rows() {
        var all = 0;
        for (var some : rows) {
            all += some;
        }
        return all;
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
