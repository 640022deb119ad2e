package fr.gouv.pilo.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is typed of a project, whole: the body of its creation and of its change, and what loaders bring. Stage, weather
 * and key are not typed: they come from acts.
 */
@Schema(name = "ProjectDraft", description = "Ce qui se saisit d'un projet, en entier : un champ absent est vidé.")
public record UpdateProject(
        @Schema(title = "Titre", description = "Titre.", required = true, examples = "Courriers types en langage clair")
        @NotBlank(message = "Le titre est obligatoire.")
        @Size(max = 200, message = "Le titre fait 200 caractères au plus.")
        String title,

        @Schema(title = "Programme", description = "Programme.", required = true)
        @NotNull(message = "Le programme est obligatoire.")
        Programme programme,

        @Schema(title = "Axe", description = "Axe du programme, s'il en a.", examples = "AXE_1", nullable = true)
        @Size(max = 40, message = "Un axe fait 40 caractères au plus.")
        String axis,

        @Schema(title = "Orientations", description = "Orientations servies.", nullable = true)
        @Size(max = 10, message = "10 orientations au plus.")
        Set<@NotNull(message = "Orientation vide.") Orientation> orientations,

        @Schema(title = "Approches", description = "Approches employées.", nullable = true)
        @Size(max = 20, message = "20 approches au plus.")
        Set<@NotNull(message = "Approche vide.") Approach> approaches,

        @Schema(title = "Organisme porteur", description = "Organisme porteur.", required = true)
        @NotNull(message = "L'organisme porteur est obligatoire.")
        UUID organisationId,

        @Schema(title = "Porteur de projet", description = "Compte du porteur de projet.", nullable = true)
        UUID leadAccountId,

        @Schema(title = "Description", description = "Description.", nullable = true)
        @Size(max = 10_000, message = "La description fait 10 000 caractères au plus.")
        String description,

        @Schema(
                title = "Territoires",
                description = "Codes des territoires concernés ; la région de l'instance par défaut.",
                examples = "[\"DEPT-31\"]",
                nullable = true)
        @Size(max = 60, message = "60 territoires au plus.")
        Set<
                        @NotBlank(message = "Territoire vide.")
                        @Size(max = 20, message = "Un code de territoire fait 20 caractères au plus.") String>
                territories,

        @Schema(title = "Début", description = "Début.", nullable = true)
        LocalDate startDate,

        @Schema(title = "Fin prévue", description = "Fin prévue.", nullable = true)
        LocalDate endDate,

        @Schema(title = "Projet numérique", description = "Vrai pour un projet numérique.", nullable = true)
        Boolean digital,

        @Schema(title = "Jalons", description = "Jalons, dans l'ordre.", nullable = true)
        @Size(max = 100, message = "100 jalons au plus.")
        List<@NotNull(message = "Jalon vide.") @Valid Milestone> milestones,

        @Schema(
                title = "Services visés",
                description = "Services ou ministères visés par le passage à l'échelle.",
                nullable = true)
        @Size(max = 50, message = "50 services visés au plus.")
        List<@NotBlank(message = "Service visé vide.") @Size(max = 200, message = "200 caractères au plus.") String>
                targetServices,

        @Schema(title = "Fiche de résultats", description = "Fiche de résultats publiée.", nullable = true) @Valid
        ResultSheetLink resultSheet,

        @Schema(
                title = "Projet confidentiel",
                description = "Vrai si le projet n'est visible que de la mission, de la direction et de son porteur.",
                nullable = true)
        Boolean confidential) {

    public UpdateProject {
        orientations = orientations == null ? Set.of() : orientations;
        approaches = approaches == null ? Set.of() : approaches;
        territories = territories == null ? Set.of() : territories;
        milestones = milestones == null ? List.of() : milestones;
        targetServices = targetServices == null ? List.of() : targetServices;
    }

    /** The least that makes a project. */
    public static UpdateProject of(String title, Programme programme, UUID organisationId) {
        return new UpdateProject(
                title,
                programme,
                null,
                null,
                null,
                organisationId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    UpdateProject withTerritories(Set<String> codes) {
        return new UpdateProject(
                title,
                programme,
                axis,
                orientations,
                approaches,
                organisationId,
                leadAccountId,
                description,
                codes,
                startDate,
                endDate,
                digital,
                milestones,
                targetServices,
                resultSheet,
                confidential);
    }

    /** The same, with what only the mission decides taken from elsewhere. */
    UpdateProject withDecided(UUID lead, boolean secret) {
        return new UpdateProject(
                title,
                programme,
                axis,
                orientations,
                approaches,
                organisationId,
                lead,
                description,
                territories,
                startDate,
                endDate,
                digital,
                milestones,
                targetServices,
                resultSheet,
                secret);
    }
}
