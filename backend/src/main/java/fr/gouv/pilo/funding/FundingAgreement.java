package fr.gouv.pilo.funding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "La convention pluriannuelle d'un dispositif ; null sans convention.", nullable = true)
record FundingAgreement(
        @Schema(title = "État de la convention", description = "Où en est la convention.", required = true)
        @NotNull(message = "Dites où en est la convention.")
        AgreementState state,

        @Schema(
                title = "Référence de la convention",
                description = "Son intitulé ou son numéro.",
                required = true,
                nullable = true,
                examples = "Incub'O 2024–2026")
        @Size(max = 200, message = "La référence fait 200 caractères au plus.")
        String reference,

        @Schema(
                title = "Début de la convention",
                description = "Premier jour.",
                required = true,
                nullable = true,
                examples = "2024-01-01")
        LocalDate startsOn,

        @Schema(
                title = "Fin de la convention",
                description = "Dernier jour.",
                required = true,
                nullable = true,
                examples = "2026-12-31")
        LocalDate endsOn,

        @Schema(
                title = "Montant de la convention",
                description = "En euros, sur toute sa durée.",
                required = true,
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "1200000.00")
        BigDecimal amount) {}
