package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un organisme.")
record OrganisationView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Code stable.", examples = "DREAL-REG-76")
        String code,

        @Schema(description = "Nom.") String name,

        @Schema(description = "Sigle.", examples = "DREAL", nullable = true)
        String acronym,

        @Schema(description = "Nature.") OrganisationKind kind,

        @Schema(description = "Code du territoire.", examples = "REG-76")
        String territory,

        @Schema(description = "Ville du siège.", nullable = true)
        String seat,

        @Schema(description = "SIREN.", nullable = true) String siren,
        @Schema(description = "SIRET.", nullable = true) String siret,

        @Schema(description = "Population, pour une intercommunalité.", nullable = true)
        Long population,

        @Schema(description = "Vrai pour un organisme fictif de la démonstration.")
        boolean demonstration,

        @Schema(description = "Source de la donnée.") String source,

        @Schema(description = "Date de la source.", examples = "2026")
        String sourceDate,

        @Schema(description = "Fiabilité annoncée par la source.", nullable = true)
        String reliability,

        @Schema(description = "Version, aussi dans l'ETag.") long version,
        @Schema(description = "Dernière modification.") Instant updatedAt,

        @Schema(
                description =
                        "Qui l'a modifié en dernier, dit aux personnes par la fiche seule ; "
                                + "null : un import ou le produit lui-même, et toujours dans une liste ou pour un compte de service.",
                nullable = true)
        String updatedBy)
        implements Versioned {}
