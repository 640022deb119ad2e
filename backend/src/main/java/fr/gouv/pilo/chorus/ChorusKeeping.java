package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a check keeps of what was read: nothing here changes the books. */
@ApplicationScoped
class ChorusKeeping {
    private final ChorusStageRepository staging;
    private final ChorusLayoutRepository layouts;
    private final ChorusComparison comparison;

    ChorusKeeping(ChorusStageRepository staging, ChorusLayoutRepository layouts, ChorusComparison comparison) {
        this.staging = staging;
        this.layouts = layouts;
        this.comparison = comparison;
    }

    IntakeIssues keep(Intake<?, ?> intake, UUID id, ChorusReading reading) {
        var files = reading.uploaded().files();
        for (var i = 0; i < files.size(); i++) {
            intake.keepFile(id, i, files.get(i), reading.kind(i), reading.rows(i));
        }
        intake.keepNotices(id, reading.notices());
        keepRows(id, reading);
        return reading.issues();
    }

    /** In place of what was read with other answers. */
    void keepAgain(UUID id, ChorusReading reading) {
        staging.clear(id);
        layouts.clear(id);
        for (var i = 0; i < reading.uploaded().files().size(); i++) {
            staging.toldAs(id, i, reading.kind(i), reading.rows(i));
        }
        keepRows(id, reading);
    }

    private void keepRows(UUID id, ChorusReading reading) {
        reading.layouts().forEach(layout -> layouts.insert(id, layout));
        staging.stage(reading.spool());
        comparison.compareStaged(id, () -> staging.keep(id));
    }
}
