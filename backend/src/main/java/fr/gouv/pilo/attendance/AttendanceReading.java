package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.VideoReport.Join;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What was read in the files of one session: a meeting that was begun again has several.
 *
 * @param minimumPercent of the session, from which somebody was there; null as the event has it
 */
record AttendanceReading(
        UUID event, UUID session, Integer minimumPercent, IntakeFiles files, List<VideoReport> reports) {
    private static final int MOST = 5_000;

    /** @throws ProblemException 422 with each file that is none that is known */
    static AttendanceReading of(UUID event, UUID session, Integer minimumPercent, IntakeFiles files) {
        if (event == null || session == null) {
            throw ProblemException.badRequest("Dites de quel événement et de quelle séance (« event », « session »).");
        }
        var faults = new Violations();
        var reports = new ArrayList<VideoReport>();
        for (var i = 0; i < files.files().size(); i++) {
            var report = VideoReport.read(content(files.files().get(i)));
            if (report == null || report.joins().isEmpty() && report.faults().isEmpty()) {
                faults.add(
                        "/files/" + i,
                        "file-kind",
                        "Ce fichier n'est ni un rapport de présence de Teams, ni l'export du tableau de bord de BigBlueButton.");
            } else {
                reports.add(report);
            }
        }
        if (reports.stream().mapToInt(report -> report.joins().size()).sum() > MOST) {
            faults.add("/files", "size", "Plus de 5 000 lignes : ce n'est pas le fichier d'une séance.");
        }
        faults.throwIfAny();
        return new AttendanceReading(event, session, minimumPercent, files, reports);
    }

    private static byte[] content(SentFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Join> joins() {
        return reports.stream().flatMap(report -> report.joins().stream()).toList();
    }

    IntakeIssues issues() {
        var issues = new IntakeIssues();
        for (var i = 0; i < reports.size(); i++) {
            var name = files.files().get(i).name();
            reports.get(i)
                    .faults()
                    .forEach(fault -> issues.add(new ImportIssue(
                            name,
                            fault.line(),
                            "Durée",
                            fault.value(),
                            "duration",
                            "Cette durée ne se lit pas : elle s'écrit « 1h 30m 51s » ou « 01:30:51 ».")));
        }
        return issues;
    }
}
