package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roadmap as it is defined; the code is chosen once. */
@Schema(name = "SaveRoadmap", description = "Feuille de route à définir.")
public record UpdateRoadmap(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Z0-9-]+", message = "Majuscules, chiffres et tirets seulement.")
        @Schema(title = "Code", description = "Clé stable, sans effet à la modification.", example = "FDR-2025-2027")
        String code,

        @NotBlank @Size(max = 200) @Schema(title = "Intitulé", example = "Feuille de route 2025–2027")
        String title,

        @NotNull @Schema(title = "Début", example = "2025-01-01")
        LocalDate startsOn,

        @NotNull @Schema(title = "Fin", example = "2027-12-31")
        LocalDate endsOn)
        implements Audited {}
