package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.Refs.AccountRef;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "De l'argent qui dort (B13).")
record IdleAppropriationItem(
        @Schema(description = "Pourquoi.") IdleKind kind,

        @Schema(description = "Identifiant de l'engagement, ou de la ligne.")
        UUID id,

        @Schema(description = "Numéro d'EJ ; null pour des AE sans engagement.", nullable = true)
        String commitment,

        @Schema(description = "Objet de l'engagement, ou intitulé de la ligne.", nullable = true)
        String object,

        @Schema(description = "La ligne.") LineRef budgetLine,
        @Schema(description = "Le projet.") ProjectRef project,

        @Schema(description = "À qui s'adresser : la personne désignée sur l'engagement.")
        AccountRef owner,

        @Schema(
                description = "Jours depuis la livraison prévue, sinon depuis la signature.",
                nullable = true,
                examples = "154")
        Integer days,

        @Schema(description = "Depuis.", nullable = true) LocalDate since,

        @Schema(description = "Montant, en euros.", examples = "37200.00")
        BigDecimal amount) {}
