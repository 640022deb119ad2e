package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A second room, with the tables of {@link ProbeTables}: it takes files of one column, "mot". */
@ApplicationScoped
class ProbeRoom implements IntakeRoom<ProbeRoom.Reading, ProbeView> {
    private final Sql sql;
    private final IntakeStaging staging;
    private final Clock clock;
    private final Audit audit;
    private final Intake<Reading, ProbeView> intake;

    ProbeRoom(Sql sql, IntakeStaging staging, Clock clock, Audit audit, Intakes intakes) {
        this.sql = sql;
        this.staging = staging;
        this.clock = clock;
        this.audit = audit;
        this.intake = intakes.of(this);
    }

    /** What is read before any connection is taken. */
    record Reading(IntakeFiles files, IntakeSpool spool, IntakeIssues issues) {
        static Reading of(IntakeFiles files) {
            try {
                var reading = new Reading(files, new IntakeSpool(), new IntakeIssues());
                reading.read();
                return reading;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read() {
            var reading = new IntakeReading(files);
            for (var i = 0; i < files.files().size(); i++) {
                var name = files.files().get(i).name();
                reading.read(i, rows -> {
                    rows.next();
                    for (var row = rows.next(); row != null; row = rows.next()) {
                        var word = new IntakeRow(name, new OneColumn(), row, issues).required("mot");
                        if ("refusé".equals(word)) {
                            issues.add(new ImportIssue(name, row.line(), "mot", word, "word", "Ce mot est refusé."));
                        }
                        spool.row(spool.position(), word);
                    }
                });
            }
            reading.requireReadable();
        }
    }

    private record OneColumn() implements IntakeRow.Columns {
        @Override
        public int position(String column) {
            return 0;
        }

        @Override
        public int width() {
            return 1;
        }
    }

    Intake<Reading, ProbeView> intake() {
        return intake;
    }

    @Override
    public IntakeTables tables() {
        return ProbeTables.TABLES;
    }

    @Override
    public ProbeView view(UUID id) {
        var head = intake.head(id, null).orElseThrow(Intake::unknown);
        var words = count("SELECT count(*) AS n FROM intake_probe.word WHERE import_id = ?", id);
        return new ProbeView(
                id,
                head.status(),
                words,
                intake.files(id, ProbeView.ProbeFile.class),
                intake.notices(id).stream().map(IntakeNotice::sentence).toList(),
                intake.issues(id),
                intake.progress(head, words),
                head.version());
    }

    private int count(String text, UUID id) {
        return sql.one(text, row -> row.getInt("n"), id).orElseThrow();
    }

    @Override
    public void record(IntakeAct act, ProbeView view) {
        audit.record("essai-import." + act.name().toLowerCase(Locale.ROOT), "essai-import", view.id(), Map.of());
    }

    @Override
    public IntakeIssues keep(UUID id, Reading reading) {
        sql.update("CREATE TEMPORARY TABLE word_stage (position integer, word text) ON COMMIT DROP");
        staging.copy(reading.spool(), "pg_temp.word_stage");
        sql.update("INSERT INTO intake_probe.row SELECT ?, position, word FROM pg_temp.word_stage", id);
        intake.keepFile(
                id,
                0,
                reading.files().files().get(0),
                ProbeView.Kind.WORDS,
                reading.spool().position());
        intake.keepNotices(id, List.of(new IntakeNotice(null, "À savoir.")));
        return reading.issues();
    }

    @Override
    public void require(UUID id) {
        if (count("SELECT count(*) AS n FROM intake_probe.row WHERE word = 'interdit' AND import_id = ?", id) > 0) {
            throw ProblemException.forbidden("Un mot est hors de votre périmètre.");
        }
    }

    @Override
    public Instant begin(UUID id) {
        return clock.instant();
    }

    @Override
    public void apply(UUID id, Instant at, IntakeProgress progress) {
        progress.tell("Écriture", 0, 1);
        sql.update(
                "INSERT INTO intake_probe.word SELECT import_id, word FROM intake_probe.row WHERE import_id = ?", id);
        if (count("SELECT count(*) AS n FROM intake_probe.word WHERE word = 'panne' AND import_id = ?", id) > 0) {
            throw ProblemException.badRequest("Panne.");
        }
    }

    @Override
    public void reverse(UUID id, Instant at) {
        sql.update("DELETE FROM intake_probe.word WHERE import_id = ?", id);
    }

    ProbeView mend(UUID id) {
        return intake.amend(
                id,
                "Seul un import vérifié se corrige.",
                () -> sql.update(
                        "UPDATE intake_probe.row SET word = 'réparé' WHERE word = 'panne' AND import_id = ?", id));
    }

    Set<String> known() {
        return Set.copyOf(sql.list("SELECT word FROM intake_probe.word", row -> row.getString("word")));
    }
}
