package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PaymentForecastForm",
        description = "Les CP attendus d'un dispositif pour un exercice, par axe ou en tout.")
record UpdatePaymentForecast(
        @Schema(title = "Dispositif", description = "Code du dispositif.", required = true, examples = "FTAP")
        @NotBlank(message = "Le dispositif est obligatoire.")
        @Size(max = 40, message = "Le code d'un dispositif fait 40 caractères au plus.")
        String scheme,

        @Schema(
                title = "Programme de la mission",
                description = "Celui des projets ; il vient avec son axe.",
                nullable = true,
                examples = "INCUBO")
        @Size(max = 40, message = "Le code d'un programme fait 40 caractères au plus.")
        String programme,

        @Schema(
                title = "Axe",
                description = "Code de l'axe ; sans lui, tous les axes.",
                nullable = true,
                examples = "AXE_1")
        @Size(max = 40, message = "Le code d'un axe fait 40 caractères au plus.")
        String axis,

        @Schema(title = "Exercice", description = "Année.", required = true, examples = "2027")
        @NotNull(message = "L'exercice est obligatoire.")
        @Min(value = 2000, message = "L'exercice va de 2000 à 2100.")
        @Max(value = 2100, message = "L'exercice va de 2000 à 2100.")
        Integer fiscalYear,

        @Schema(
                title = "CP attendus",
                description = "En euros.",
                required = true,
                pattern = Euros.PATTERN,
                examples = "150000.00")
        @NotNull(message = "Le montant est obligatoire.")
        BigDecimal amount,

        @Schema(title = "Source", description = "D'où vient la prévision.", nullable = true)
        @Size(max = 500, message = "La source fait 500 caractères au plus.")
        String note)
        implements Audited {}
