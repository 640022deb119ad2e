package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une valeur d'un import et ce qu'elle change.")
record ImportChangeItem(
        @Schema(description = "Rang dans l'import.") int position,
        @Schema(description = "Fichier.") String file,
        @Schema(description = "Ligne.") int line,

        @Schema(description = "Code de l'indicateur.", examples = "IND-304")
        String indicator,

        @Schema(description = "Code du territoire.", examples = "DEPT-31")
        String territory,

        @Schema(description = "INITIAL (VI), CURRENT (VA) ou TARGET (VC).")
        MeasurementType type,

        @Schema(description = "Mois.") YearMonth month,

        @Schema(description = "NEW, CHANGED, UNCHANGED, ou SKIPPED si le mois est redonné à une date plus récente.")
        ImportOutcome outcome,

        @Schema(description = "Valeur en vigueur avant l'import.", nullable = true)
        BigDecimal previousValue,

        @Schema(description = "Valeur du fichier.", examples = "65.5")
        BigDecimal value) {}
