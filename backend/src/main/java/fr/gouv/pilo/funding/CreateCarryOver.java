package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CarryOverForm", description = "Une demande de report.")
record CreateCarryOver(
        @Schema(title = "Ligne budgétaire", description = "Ligne dont les crédits restent.", required = true)
        @NotNull(message = "Choisissez la ligne budgétaire.")
        UUID budgetLine,

        @Schema(title = "AE ou CP", description = "Les deux ne se mêlent jamais.", required = true)
        @NotNull(message = "Dites si ce sont des AE ou des CP.")
        CarryOverLedger ledger,

        @Schema(
                title = "Montant",
                description = "En euros.",
                required = true,
                pattern = Euros.PATTERN,
                examples = "12000.00")
        @NotNull(message = "Le montant est obligatoire.")
        BigDecimal amount,

        @Schema(
                title = "Date de la demande",
                description = "Aujourd'hui par défaut.",
                nullable = true,
                examples = "2026-11-20")
        LocalDate requestedOn,

        @Schema(title = "Motif", description = "Pourquoi ces crédits sont encore utiles.", nullable = true)
        @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
        String reason)
        implements Audited {}
