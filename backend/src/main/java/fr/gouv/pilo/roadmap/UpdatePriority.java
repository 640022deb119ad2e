package fr.gouv.pilo.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A priority as it is defined; the code is chosen once. Its indicators are given whole: those left out leave it. */
@Schema(name = "SavePriority", description = "Priorité à définir, avec tous ses indicateurs.")
public record UpdatePriority(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[A-Z0-9-]+", message = "Majuscules, chiffres et tirets seulement.")
        @Schema(title = "Code", description = "Clé stable, sans effet à la modification.", example = "PP1")
        String code,

        @NotBlank @Size(max = 300) @Schema(title = "Intitulé", example = "Simplifier les démarches et l'accès")
        String title,

        @Size(max = 4000) @Schema(title = "Description", nullable = true)
        String description,

        @NotNull @Schema(title = "Nature") PriorityKind kind,
        @NotNull @Schema(title = "Origine") PriorityOrigin origin,

        @Size(max = 200) @Schema(title = "Axe", nullable = true, description = "Axe de la feuille de route.")
        String axis,

        @Size(max = 60)
        @Schema(
                title = "Feuille de route",
                nullable = true,
                description = "Code de la feuille de route qui la retient.",
                example = "FDR-2025-2027")
        String roadmap,

        @Schema(
                title = "Rang d’affichage",
                nullable = true,
                description = "Rang d'affichage.",
                minimum = "0",
                maximum = "10000")
        Integer rank,

        @NotNull
        @Size(max = 200)
        @Schema(title = "Indicateurs", description = "Codes des indicateurs.", example = "[\"LOC-001\",\"LOC-002\"]")
        List<@NotBlank @Size(max = 20) String> indicators) {}
