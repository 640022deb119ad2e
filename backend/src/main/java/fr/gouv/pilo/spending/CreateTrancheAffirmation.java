package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An optional tranche becomes firm, once (B8). */
@Schema(description = "L'affermissement d'une tranche optionnelle.")
record CreateTrancheAffirmation(
        @Schema(
                title = "Tranche",
                description = "Nom de la tranche.",
                required = true,
                examples = "Tranche optionnelle 1")
        @NotBlank(message = "Choisissez la tranche.")
        @Size(max = 100, message = "Le nom d'une tranche fait 100 caractères au plus.")
        String tranche,

        @Schema(
                title = "Ligne budgétaire",
                description =
                        "Identifiant de la ligne de l'exercice ; sans elle, celle du même dispositif et du même axe que le poste.",
                nullable = true)
        UUID budgetLine,

        @Schema(
                title = "Jour de l'affermissement",
                description = "Jour de l'affermissement.",
                required = true,
                examples = "2026-11-20")
        @NotNull(message = "La date de l'affermissement est obligatoire.")
        LocalDate affirmedOn,

        @Schema(title = "Référence", description = "Référence de la pièce.", nullable = true, examples = "AV-2026-014")
        @Size(max = 100, message = "La référence fait 100 caractères au plus.")
        String reference,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
