package fr.gouv.pilo.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of the whole chain found. */
@Schema(description = "Résultat de la vérification de la chaîne d'audit.")
record AuditVerification(
        @Schema(description = "Vrai si chaque maillon correspond.")
        boolean valid,

        @Schema(description = "Nombre de maillons vérifiés.")
        long checked,

        @Schema(description = "Dernière entrée scellée.", nullable = true)
        UUID lastSealedEntry,

        @Schema(description = "Sa position dans la chaîne.") long lastSealedPosition,

        @Schema(description = "Empreinte de tête (SHA-256, hexadécimal).")
        String head,

        @Schema(description = "Entrées écrites qui attendent leur sceau.")
        long waiting,

        @Schema(description = "Entrées dont le détail a été effacé (RGPD) ; la chaîne reste vérifiable.")
        long erased,

        @Schema(description = "Première entrée qui ne correspond pas.", nullable = true)
        UUID firstBadEntry,

        @Schema(description = "Ce qui ne correspond pas.", nullable = true)
        String reason) {}
