package fr.gouv.pilo.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un projet dans une liste.")
record ProjectSummary(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Clé stable.", examples = "PRJ-2026-014")
        String code,

        @Schema(description = "Titre.") String title,
        @Schema(description = "Programme.") Programme programme,
        @Schema(description = "Axe.", nullable = true) String axis,
        @Schema(description = "Orientations.") List<Orientation> orientations,
        @Schema(description = "Approches.") List<Approach> approaches,
        @Schema(description = "Étape.") Stage stage,

        @Schema(description = "Depuis quand le projet est à cette étape.")
        Instant stageSince,

        @Schema(description = "Météo déclarée.") Weather weather,

        @Schema(description = "Date de la dernière météo signée.", nullable = true)
        Instant statusAt,

        @Schema(description = "Organisme porteur.") UUID organisationId,
        @Schema(description = "Nom de l'organisme porteur.") String organisationName,

        @Schema(description = "Compte du porteur de projet.", nullable = true)
        UUID leadAccountId,

        @Schema(description = "Nom du porteur de projet.", nullable = true)
        String leadName,

        @Schema(description = "Codes des territoires.") List<String> territories,
        @Schema(description = "Début.", nullable = true) LocalDate startDate,

        @Schema(description = "Fin prévue.", nullable = true)
        LocalDate endDate,

        @Schema(description = "Projet numérique.") boolean digital,
        @Schema(description = "Projet confidentiel.") boolean confidential,

        @Schema(description = "Prochain jalon à atteindre.", nullable = true)
        String nextMilestone,

        @Schema(description = "Date prévue de ce jalon.", nullable = true)
        LocalDate nextMilestoneDate,

        @Schema(description = "Instant de l'archivage.", nullable = true)
        Instant archivedAt,

        @Schema(description = "Version, aussi dans l'ETag de la lecture.")
        long version,

        @Schema(description = "Dernière modification.") Instant updatedAt) {}
