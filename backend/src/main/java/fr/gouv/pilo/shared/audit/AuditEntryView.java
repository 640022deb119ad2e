package fr.gouv.pilo.shared.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act as an administrator reads it. */
@Schema(description = "Un acte journalisé.")
record AuditEntryView(
        UUID id,
        Instant occurredAt,

        @Schema(nullable = true, description = "Compte ; vide pour un acte du système.")
        UUID accountId,

        @Schema(nullable = true) String accountName,

        @Schema(description = "Acte, par exemple project.create.")
        String act,

        String objectType,
        String objectId,
        @Schema(nullable = true) String requestId,

        @Schema(nullable = true, description = "Ce qui a changé (JSON), ou vide s'il a été effacé.")
        String change,

        @Schema(description = "Vrai quand l'entrée est chaînée.")
        boolean sealed) {}
