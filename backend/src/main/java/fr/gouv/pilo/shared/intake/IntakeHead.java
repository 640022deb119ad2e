package fr.gouv.pilo.shared.intake;

import java.time.Instant;
import java.util.UUID;

/** What is known of every import, whatever its room. */
public record IntakeHead(
        UUID id,
        IntakeStatus status,
        Instant createdAt,
        String createdBy,
        Instant appliedAt,
        String appliedBy,
        Instant reversedAt,
        String reversedBy,
        Instant abandonedAt,
        String abandonedBy,
        int issueCount,
        long version) {
    IntakeHead in(IntakeStatus other) {
        return new IntakeHead(
                id,
                other,
                createdAt,
                createdBy,
                appliedAt,
                appliedBy,
                reversedAt,
                reversedBy,
                abandonedAt,
                abandonedBy,
                issueCount,
                version);
    }
}
