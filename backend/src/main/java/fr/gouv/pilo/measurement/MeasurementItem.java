package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une valeur en vigueur.")
record MeasurementItem(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Code de l'indicateur.", examples = "IND-304")
        String indicator,

        @Schema(description = "Code du territoire.", examples = "DEPT-31")
        String territory,

        @Schema(description = "INITIAL : valeur initiale (VI) ; CURRENT : actuelle (VA) ; TARGET : cible (VC).")
        MeasurementType type,

        @Schema(description = "Mois.") YearMonth month,
        @Schema(description = "Valeur.", examples = "65.5") BigDecimal value,

        @Schema(description = "Import qui l'a apportée ; null si elle a été saisie.", nullable = true)
        UUID importId,

        @Schema(description = "Depuis quand elle est connue.")
        Instant recordedAt,

        @Schema(description = "Pourquoi elle a remplacé la précédente, si cela a été dit.", nullable = true)
        String reason) {}
