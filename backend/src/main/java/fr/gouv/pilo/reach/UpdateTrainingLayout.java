package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Le fichier que la PFRH attend : ses colonnes, dans l'ordre, et leurs titres.")
record UpdateTrainingLayout(
        @Schema(title = "Colonnes", description = "Dans l'ordre du fichier, chacune une fois.", required = true)
        @NotEmpty(message = "Le fichier a au moins une colonne.")
        @Size(max = 11, message = "Il n'y a que 11 colonnes.")
        List<@Valid @NotNull(message = "Colonne vide.") TrainingColumnForm> columns,

        @Schema(
                title = "Durée comptée par demi-journée",
                description = "En minutes ; null pour la durée réelle des séances, déjeuner déduit.",
                nullable = true,
                examples = "180")
        @Min(value = 30, message = "Une demi-journée compte de 30 à 720 minutes.")
        @Max(value = 720, message = "Une demi-journée compte de 30 à 720 minutes.")
        Integer halfDayMinutes)
        implements Audited {

    @Schema(title = "Colonne", description = "Une colonne du fichier.")
    record TrainingColumnForm(
            @Schema(title = "Contenu", description = "Ce que la colonne contient.", required = true)
            @NotNull(message = "Dites ce que la colonne contient.")
            TrainingField field,

            @Schema(title = "Titre", description = "En tête de la colonne.", required = true, examples = "Matricule")
            @NotBlank(message = "Donnez le titre de la colonne.")
            @Size(max = 100, message = "Le titre d'une colonne fait 100 caractères au plus.")
            String heading) {

        TrainingColumnForm {
            heading = heading == null ? null : heading.strip();
        }
    }
}
