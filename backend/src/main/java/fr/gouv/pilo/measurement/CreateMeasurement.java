package fr.gouv.pilo.measurement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une valeur d'un indicateur local, saisie à la main.")
record CreateMeasurement(
        @NotBlank(message = "L'indicateur est obligatoire.")
        @Size(max = 20)
        @Schema(
                title = "Indicateur",
                description = "Code d'un indicateur local.",
                examples = "LOC-001",
                required = true)
        String indicator,

        @NotBlank(message = "Le territoire est obligatoire.")
        @Size(max = 20)
        @Schema(title = "Territoire", description = "Code du territoire.", examples = "DEPT-46", required = true)
        String territory,

        @NotNull(message = "Le mois est obligatoire.")
        @Schema(
                title = "Mois",
                description = "Mois de la valeur.",
                examples = "2026-10",
                maxLength = 7,
                required = true)
        YearMonth month,

        @NotNull(message = "Le type est obligatoire.")
        @Schema(
                title = "Type",
                description = "INITIAL : valeur initiale (VI) ; CURRENT : actuelle (VA) ; TARGET : cible (VC).",
                required = true)
        MeasurementType type,

        @NotNull(message = "La valeur est obligatoire.")
        @Schema(
                title = "Valeur",
                description = "Valeur dans l'unité de l'indicateur, sans l'unité.",
                examples = "66.5",
                required = true)
        BigDecimal value,

        @Size(max = 1_000)
        @Schema(
                title = "Motif",
                description = "Pourquoi elle remplace la précédente ; obligatoire si ce mois a déjà une valeur.",
                nullable = true)
        String reason) {
    String reasonGiven() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
