package fr.gouv.pilo.audit;

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

        @Schema(description = "Clé de l'objet ; pour un objet confidentiel, une référence qui ne dit rien de lui.")
        String objectId,

        @Schema(nullable = true) String requestId,

        @Schema(
                nullable = true,
                description = "Ce qui a changé (JSON) ; vide s'il a été effacé, ou si l'objet est confidentiel.")
        String change,

        @Schema(description = "Vrai quand l'entrée est chaînée.")
        boolean sealed,

        @Schema(
                description =
                        "Vrai quand l'objet est confidentiel : ni son titre, ni ses valeurs, ni sa clé ne sont montrés.")
        boolean confidential) {

    /** The same, done by a link in the place of an account. */
    AuditEntryView by(String link) {
        return new AuditEntryView(
                id, occurredAt, accountId, link, act, objectType, objectId, requestId, change, sealed, confidential);
    }
}
