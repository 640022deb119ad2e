package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A headcount, as typed and kept: each component is a column of reach_headcount. */
@Schema(description = "Un effectif : combien d'agents de l'État, où, d'après qui et à quelle date.")
record UpdateHeadcount(
        @Schema(
                title = "Territoire",
                description = "Code du territoire ; null pour l'effectif d'un service.",
                nullable = true,
                examples = "DEPT-31")
        @Size(max = 30, message = "Le code d'un territoire fait 30 caractères au plus.")
        String territory,

        @Schema(
                title = "Service",
                description = "Identifiant de l'organisation ; null pour l'effectif d'un territoire.",
                nullable = true)
        UUID organisationId,

        @Schema(title = "Agents", description = "Nombre d'agents de l'État.", required = true, examples = "2350")
        @NotNull(message = "Dites combien d'agents il y a.")
        @Min(value = 1, message = "Un effectif va de 1 à 1 000 000 d'agents.")
        @Max(value = 1_000_000, message = "Un effectif va de 1 à 1 000 000 d'agents.")
        Integer agents,

        @Schema(title = "Nature", description = "Publié, estimé ou de démonstration.", required = true)
        @NotNull(message = "Dites si l'effectif est publié ou estimé.")
        HeadcountKind kind,

        @Schema(
                title = "Source",
                description = "D'après quoi.",
                required = true,
                examples = "Bilan social de la préfecture")
        @NotBlank(message = "Donnez la source : sans elle, un taux ne se vérifie pas.")
        @Size(max = 300, message = "La source fait 300 caractères au plus.")
        String source,

        @Schema(
                title = "Date de valeur",
                description = "Le jour où l'effectif était celui-là.",
                required = true,
                examples = "2025-12-31")
        @NotNull(message = "Donnez la date à laquelle l'effectif était celui-là.")
        LocalDate valuedOn,

        @Schema(title = "Remarque", description = "Ce qu'il faut savoir pour le lire.", nullable = true)
        @Size(max = 500, message = "La remarque fait 500 caractères au plus.")
        String remark)
        implements Audited {

    UpdateHeadcount {
        territory = plain(territory);
        source = plain(source);
        remark = plain(remark);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
