package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un effectif et ce que l'appelant peut y faire.")
record HeadcountView(
        @Schema(description = "L'effectif, comme dans la liste.")
        HeadcountItem headcount,

        @Schema(description = "Opérations permises à l'appelant (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return headcount.version();
    }

    @Override
    public UUID id() {
        return headcount.id();
    }

    @Schema(description = "Un effectif.")
    record HeadcountItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Code du territoire ; null pour un service.", nullable = true, examples = "DEPT-31")
            String territory,

            HeadcountOrganisation organisation,

            @Schema(description = "Nombre d'agents.", minimum = "1", examples = "2350")
            int agents,

            @Schema(description = "Nature.") HeadcountKind kind,

            @Schema(description = "D'après quoi.", examples = "Bilan social de la préfecture")
            String source,

            @Schema(description = "Le jour où il était celui-là.", examples = "2025-12-31")
            LocalDate valuedOn,

            @Schema(description = "Ce qu'il faut savoir pour le lire.", nullable = true)
            String remark,

            @Schema(description = "Vrai pour le plus récent de ce territoire ou de ce service.")
            boolean latest,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {

        UpdateHeadcount form() {
            return new UpdateHeadcount(
                    territory, organisation == null ? null : organisation.id(), agents, kind, source, valuedOn, remark);
        }
    }

    @Schema(
            name = "HeadcountOrganisationItem",
            description = "Le service dont c'est l'effectif ; null pour un territoire.",
            nullable = true)
    record HeadcountOrganisation(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Nom.", examples = "DREAL Occitanie")
            String name) {}
}
