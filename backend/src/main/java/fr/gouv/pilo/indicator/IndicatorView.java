package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un indicateur et ses réglages en vigueur.")
record IndicatorView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Code stable : IND-nnn (DITP) ou LOC-nnn (local).", examples = "IND-304")
        String code,

        @Schema(description = "NATIONAL : reçu de la DITP ; LOCAL : défini ici.")
        IndicatorKind kind,

        @Schema(description = "Réglages.") IndicatorDefinitionView definition,

        @Schema(description = "Depuis quand ces réglages sont connus.")
        Instant recordedAt,

        @Schema(description = "Qui les a saisis ; null : un import ou le produit lui-même.", nullable = true)
        String recordedBy,

        @Schema(description = "Motif du dernier changement.", nullable = true)
        String reason,

        @Schema(
                description =
                        "Archivé le ; null : en usage. Archivé, il n'est plus ni listé ni compté, et se lit par son code.",
                nullable = true)
        Instant archivedAt,

        @Schema(
                description =
                        "Vrai s'il peut être supprimé : local, aucune valeur n'a jamais été enregistrée pour lui ; national, aucune n'est en vigueur. Sinon un local s'archive.")
        boolean deletable,

        @Schema(description = "Version, aussi dans l'ETag.") long version,

        @Schema(description = "Dernier changement : réglages, archivage ou reprise.")
        Instant updatedAt,

        @Schema(
                description = "Qui l'a fait, dit aux personnes ; null : un import ou le produit lui-même.",
                nullable = true)
        String updatedBy)
        implements Versioned {
    IndicatorView deletable(boolean may) {
        return new IndicatorView(
                id,
                code,
                kind,
                definition,
                recordedAt,
                recordedBy,
                reason,
                archivedAt,
                may,
                version,
                updatedAt,
                updatedBy);
    }

    @Override
    public Object key() {
        return code;
    }
}
