package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.spending.Refs.AccountRef;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui enfreint une règle, de combien, et ce qui en est fait : jamais caché.")
record BudgetAnomalyItem(
        @Schema(description = "La règle.") AnomalyRule rule,

        @Schema(description = "Identifiant de l'engagement, ou de la ligne.")
        UUID id,

        @Schema(
                description = "Ce qui nomme l'anomalie dans son adresse.",
                examples = "B7_PAID-01936f6e-0000-7000-8000-000000000000")
        String key,

        @Schema(description = "Numéro d'EJ ; null pour une ligne.", nullable = true)
        String commitment,

        @Schema(description = "Objet de l'engagement, ou intitulé de la ligne.", nullable = true)
        String object,

        @Schema(description = "La ligne.") LineRef budgetLine,
        @Schema(description = "Le projet.") ProjectRef project,

        @Schema(description = "Qui s'en occupe : la personne choisie, sinon celle désignée sur l'engagement.")
        AccountRef owner,

        @Schema(description = "De combien, en euros.", examples = "500.00")
        BigDecimal amount,

        @Schema(
                description = "Le taux que la règle B3 signale, en % ; null ailleurs.",
                nullable = true,
                examples = "111.11")
        BigDecimal rate,

        @Schema(description = "Où en est son traitement. Une anomalie qui a disparu puis revient est à traiter.")
        AnomalyState state,

        @Schema(description = "Pourquoi elle est acceptée, ou ce qui est fait.", nullable = true)
        String reason,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements Versioned {

    /** What it comes to changes with the amounts, which no version here counts: who decides has seen it. */
    @Override
    public String tag() {
        return version + "-" + amount.toPlainString();
    }

    UpdateBudgetAnomaly stand() {
        return new UpdateBudgetAnomaly(state, owner == null ? null : owner.id(), reason);
    }
}
