package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un projet.")
record ProjectView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Clé stable.", examples = "PRJ-2026-014")
        String code,

        @Schema(description = "Titre.") String title,
        @Schema(description = "Programme.") Programme programme,
        @Schema(description = "Axe.", nullable = true) String axis,
        @Schema(description = "Orientations servies.") List<Orientation> orientations,
        @Schema(description = "Approches.") List<Approach> approaches,
        @Schema(description = "Organisme porteur.") UUID organisationId,

        @Schema(description = "Code de l'organisme porteur.")
        String organisationCode,

        @Schema(description = "Nom de l'organisme porteur.") String organisationName,

        @Schema(description = "Compte du porteur de projet.", nullable = true)
        UUID leadAccountId,

        @Schema(description = "Nom du porteur de projet.", nullable = true)
        String leadName,

        @Schema(description = "Description.", nullable = true)
        String description,

        @Schema(description = "Codes des territoires.") List<String> territories,
        @Schema(description = "Début.", nullable = true) LocalDate startDate,

        @Schema(description = "Fin prévue.", nullable = true)
        LocalDate endDate,

        @Schema(description = "Projet numérique.") boolean digital,
        @Schema(description = "Jalons, dans l'ordre.") List<MilestoneItem> milestones,

        @Schema(description = "Services ou ministères visés par le passage à l'échelle.")
        List<String> targetServices,

        @Schema(description = "Fiche de résultats publiée.", nullable = true)
        ResultSheetLink resultSheet,

        @Schema(description = "Projet confidentiel.") boolean confidential,
        @Schema(description = "Étape.") Stage stage,

        @Schema(description = "Depuis quand le projet est à cette étape.")
        Instant stageSince,

        @Schema(description = "Enseignement retenu, si le projet est arrêté.", nullable = true)
        String lesson,

        @Schema(description = "Météo déclarée.") Weather weather,

        @Schema(description = "Synthèse signée avec la météo.", nullable = true)
        String synthesis,

        @Schema(description = "Date de la signature.", nullable = true)
        Instant statusAt,

        @Schema(description = "Compte signataire.", nullable = true)
        UUID statusAccountId,

        @Schema(description = "Nom du signataire.", nullable = true)
        String statusAuthor,

        @Schema(
                description =
                        "Jour auquel la météo et la synthèse sont à signer ; null en veille, à l'arrêt et à la fin.",
                nullable = true)
        LocalDate statusDueOn,

        @Schema(description = "Instant de l'archivage.", nullable = true)
        Instant archivedAt,

        @Schema(description = "Version, aussi dans l'ETag.") long version,
        @Schema(description = "Création.") Instant createdAt,
        @Schema(description = "Dernière modification.") Instant updatedAt,

        @Schema(description = "Étapes qui peuvent suivre, avec ce qu'elles demandent.")
        List<StageMove> nextStages,

        @Schema(description = "Opérations que l'appelant peut faire sur ce projet (operationId).")
        Set<String> acts)
        implements Versioned {

    /** In one order, so that an answer that is replayed is the same to the letter. */
    ProjectView {
        acts = new TreeSet<>(acts);
    }

    /** The day that the home tells. */
    private LocalDate dueOn() {
        if (stage == Stage.VEILLE || !stage.isOpen() || archivedAt != null) {
            return null;
        }
        return BusinessClock.dayOf(statusAt == null ? stageSince : statusAt).plusDays(ProjectHome.STATUS_DAYS);
    }

    ProjectView with(List<StageMove> moves, Set<String> allowed) {
        return new ProjectView(
                id,
                code,
                title,
                programme,
                axis,
                orientations,
                approaches,
                organisationId,
                organisationCode,
                organisationName,
                leadAccountId,
                leadName,
                description,
                territories,
                startDate,
                endDate,
                digital,
                milestones,
                targetServices,
                resultSheet,
                confidential,
                stage,
                stageSince,
                lesson,
                weather,
                synthesis,
                statusAt,
                statusAccountId,
                statusAuthor,
                dueOn(),
                archivedAt,
                version,
                createdAt,
                updatedAt,
                moves,
                allowed);
    }
}
