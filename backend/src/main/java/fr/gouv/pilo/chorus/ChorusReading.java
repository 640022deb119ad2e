package fr.gouv.pilo.chorus;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.pilo.shared.intake.IntakeFiles;

/** What the files of one import hold, read before the database is asked to keep anything. */
final class ChorusReading {
    private final IntakeFiles uploaded;

    ChorusReading(IntakeFiles uploaded) {
        this.uploaded = uploaded;
    }

    /** What an idempotent request is told by. */
    @JsonValue
    IntakeFiles uploaded() {
        return uploaded;
    }
}
