package fr.gouv.pilo.shared.intake;

import java.util.List;
import java.util.UUID;

/** An import of words, as the room of trials shows it. */
record ProbeView(
        UUID id,
        IntakeStatus status,
        int words,
        List<ProbeFile> files,
        List<String> notices,
        List<ImportIssue> issues,
        IntakeProgressView progress,
        long version)
        implements IntakeView {
    enum Kind {
        WORDS
    }

    record ProbeFile(int position, String name, Kind kind, long size, String sha256, int rows) {}
}
