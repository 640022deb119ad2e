package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.Refs.AccountRef;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui enfreint une règle, et de combien.")
record BudgetAnomalyItem(
        @Schema(description = "La règle.") AnomalyRule rule,

        @Schema(description = "Identifiant de l'engagement, ou de la ligne.")
        UUID id,

        @Schema(description = "Numéro d'EJ ; null pour une ligne.", nullable = true)
        String commitment,

        @Schema(description = "Objet de l'engagement, ou intitulé de la ligne.", nullable = true)
        String object,

        @Schema(description = "La ligne.") LineRef budgetLine,
        @Schema(description = "Le projet.") ProjectRef project,

        @Schema(description = "À qui s'adresser : la personne désignée sur l'engagement.")
        AccountRef owner,

        @Schema(description = "De combien, en euros.", examples = "500.00")
        BigDecimal amount) {}
