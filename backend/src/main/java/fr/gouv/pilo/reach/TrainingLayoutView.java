package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.UpdateTrainingLayout.TrainingColumnForm;
import fr.gouv.pilo.shared.etag.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Le fichier des heures de formation, tel que la PFRH l'attend.")
record TrainingLayoutView(
        @Schema(description = "Ses colonnes, dans l'ordre.") List<TrainingColumnForm> columns,

        @Schema(
                description =
                        "Minutes comptées par demi-journée ; null pour la durée réelle des séances, déjeuner déduit.",
                nullable = true,
                examples = "180")
        Integer halfDayMinutes,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements Versioned {

    @Override
    public Object id() {
        return "training-layout";
    }

    UpdateTrainingLayout form() {
        return new UpdateTrainingLayout(columns, halfDayMinutes);
    }
}
