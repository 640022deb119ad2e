package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BudgetRefs.LineRef;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Un mouvement de crédits sur une ligne : il ne change jamais, une erreur est annulée par un autre.")
record MovementItem(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Nature officielle.") MovementKind kind,
        LineRef budgetLine,

        @Schema(description = "L'autre côté d'un redéploiement : identifiant de son mouvement.", nullable = true)
        UUID counterpart,

        @Schema(description = "AE, signées.", pattern = Euros.PATTERN, examples = "20000.00")
        BigDecimal ae,

        @Schema(description = "CP, signés.", pattern = Euros.PATTERN, examples = "10000.00")
        BigDecimal cp,

        @Schema(description = "Cofinancement accordé, appelé ou reçu.", pattern = Euros.PATTERN, examples = "0.00")
        BigDecimal external,

        @Schema(description = "Jour auquel il compte.") LocalDate valueDate,

        @Schema(description = "Instant depuis lequel il est connu.")
        Instant knownAt,

        @Schema(description = "Motif.", nullable = true) String reason,

        @Schema(description = "Référence de la notification.", nullable = true)
        String reference,

        @Schema(description = "Demande de report qui l'a ouvert.", nullable = true)
        UUID carryOver,

        @Schema(description = "Mouvement qu'il annule.", nullable = true)
        UUID reverses,

        @Schema(description = "Mouvement qui l'annule.", nullable = true)
        UUID reversedBy,

        @Schema(description = "Nom de l'auteur ; null pour un chargement.", nullable = true)
        String author,

        @Schema(description = "0, ou 1 une fois annulé ; aussi dans l'ETag.")
        long version)
        implements Versioned {

    static final List<Column<MovementItem>> SHEET = List.of(
            Column.code("id", "Identifiant", MovementItem::id),
            Column.code("kind", CreateMovement.class, MovementItem::kind),
            Column.code("scheme", UpdateBudgetLine.class, item -> item.budgetLine()
                    .scheme()
                    .code()),
            Column.number("fiscalYear", UpdateBudgetLine.class, item -> item.budgetLine()
                    .fiscalYear()),
            Column.code(
                    "axis",
                    UpdateBudgetLine.class,
                    item -> item.budgetLine().axis() == null
                            ? null
                            : item.budgetLine().axis().code()),
            Column.number("ae", CreateMovement.class, MovementItem::ae),
            Column.number("cp", CreateMovement.class, MovementItem::cp),
            Column.number("external", CreateMovement.class, MovementItem::external),
            Column.date("valueDate", CreateMovement.class, MovementItem::valueDate),
            Column.text("reason", CreateMovement.class, MovementItem::reason),
            Column.text("reference", CreateMovement.class, MovementItem::reference),
            Column.code("reverses", "Annule", MovementItem::reverses),
            Column.code("reversedBy", "Annulé par", MovementItem::reversedBy),
            Column.code("knownAt", "Connu depuis", MovementItem::knownAt),
            Column.text("author", "Auteur", MovementItem::author));
}
