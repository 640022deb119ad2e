package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BudgetRefs.AxisRef;
import fr.gouv.pilo.funding.BudgetRefs.ProjectRef;
import fr.gouv.pilo.funding.BudgetRefs.SchemeRef;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Une ligne budgétaire et ce qu'elle montre. Tout est en euros TTC ; AE et CP ne se mêlent jamais. Les chiffres "
                        + "d'un dispositif EXTERNE sont granted, called et received, les autres sont alors null (sans objet), et inversement.")
record BudgetLineItem(
        @Schema(description = "Identifiant.") UUID id,
        SchemeRef scheme,

        @Schema(description = "Exercice.", examples = "2026")
        int fiscalYear,

        AxisRef axis,
        ProjectRef project,

        @Schema(description = "Programme budgétaire.", nullable = true, examples = "0349")
        String budgetProgramme,

        @Schema(description = "Programme qui porte la dépense.", nullable = true, examples = "0354")
        String carryingProgramme,

        @Schema(description = "Titre de la dépense.", nullable = true)
        ExpenseTitle title,

        @Schema(description = "Catégorie.", nullable = true) String category,

        @Schema(description = "Centre de coûts.", nullable = true)
        String costCentre,

        @Schema(description = "Activité.", nullable = true) String activity,

        @Schema(description = "Intitulé.", nullable = true) String label,

        @Schema(description = "AE ouvertes (B1).", nullable = true, pattern = Euros.PATTERN, examples = "441000.00")
        BigDecimal openedAe,

        @Schema(
                description = "AE consommées, retraits de l'année déduits (B4).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "331600.00")
        BigDecimal consumedAe,

        @Schema(
                description = "AE disponibles ; négatives si plus a été engagé que ouvert (B2).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "109400.00")
        BigDecimal availableAe,

        @Schema(
                description = "AE réservées par des demandes d'engagement (B12).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "64800.00")
        BigDecimal requestedAe,

        @Schema(
                description = "AE libres : disponibles moins demandées.",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "44600.00")
        BigDecimal freeAe,

        @Schema(
                description = "Tranches optionnelles non affermies (B8).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "36000.00")
        BigDecimal potentialAe,

        @Schema(
                description = "Service fait constaté ici (B18).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "295000.00")
        BigDecimal acknowledged,

        @Schema(
                description = "Service fait certifié, lu dans Chorus (B18).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "295000.00")
        BigDecimal certified,

        @Schema(description = "CP ouverts (B1).", nullable = true, pattern = Euros.PATTERN, examples = "412000.00")
        BigDecimal openedCp,

        @Schema(description = "CP payés.", nullable = true, pattern = Euros.PATTERN, examples = "273100.00")
        BigDecimal paidCp,

        @Schema(description = "CP disponibles (B2).", nullable = true, pattern = Euros.PATTERN, examples = "138900.00")
        BigDecimal availableCp,

        @Schema(
                description =
                        "Reste à payer à la fin de l'exercice : un stock par dispositif et axe, qui ne s'additionne pas d'une année à l'autre (B5).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "224600.00")
        BigDecimal remainingToPay,

        @Schema(
                description = "Taux de consommation des AE, en % ; null si rien n'est ouvert (B3).",
                nullable = true,
                examples = "75.19")
        BigDecimal rateAe,

        @Schema(
                description = "Taux de paiement des CP, en % ; null si rien n'est ouvert (B3).",
                nullable = true,
                examples = "66.29")
        BigDecimal rateCp,

        @Schema(
                description = "Accordé par le cofinanceur (dispositif EXTERNE).",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "40000.00")
        BigDecimal granted,

        @Schema(
                description = "Appelé auprès du cofinanceur.",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "40000.00")
        BigDecimal called,

        @Schema(description = "Reçu du cofinanceur.", nullable = true, pattern = Euros.PATTERN, examples = "15000.00")
        BigDecimal received,

        @Schema(description = "Version, aussi dans l'ETag : elle compte aussi les changements des chiffres.")
        long version,

        @Schema(description = "Dernière modification, des chiffres comprise.")
        Instant updatedAt)
        implements Versioned {

    UpdateBudgetLine content() {
        return new UpdateBudgetLine(
                scheme.code(),
                fiscalYear,
                axis == null ? null : axis.programme(),
                axis == null ? null : axis.code(),
                project == null ? null : project.code(),
                budgetProgramme,
                carryingProgramme,
                title,
                category,
                costCentre,
                activity,
                label);
    }

    static final List<Column<BudgetLineItem>> SHEET = List.of(
            Column.code("id", "Identifiant", BudgetLineItem::id),
            Column.code("scheme", UpdateBudgetLine.class, item -> item.scheme().code()),
            Column.number("fiscalYear", UpdateBudgetLine.class, BudgetLineItem::fiscalYear),
            Column.code(
                    "axis",
                    UpdateBudgetLine.class,
                    item -> item.axis() == null ? null : item.axis().code()),
            Column.text(
                    "axisLabel",
                    "Nom de l'axe",
                    item -> item.axis() == null ? null : item.axis().label()),
            Column.code(
                    "project",
                    UpdateBudgetLine.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.code("budgetProgramme", UpdateBudgetLine.class, BudgetLineItem::budgetProgramme),
            Column.code("title", UpdateBudgetLine.class, BudgetLineItem::title),
            Column.text("costCentre", UpdateBudgetLine.class, BudgetLineItem::costCentre),
            Column.text("activity", UpdateBudgetLine.class, BudgetLineItem::activity),
            Column.text("label", UpdateBudgetLine.class, BudgetLineItem::label),
            Column.number("openedAe", "AE ouvertes", BudgetLineItem::openedAe),
            Column.number("consumedAe", "AE consommées", BudgetLineItem::consumedAe),
            Column.number("availableAe", "AE disponibles", BudgetLineItem::availableAe),
            Column.number("requestedAe", "AE demandées", BudgetLineItem::requestedAe),
            Column.number("freeAe", "AE libres", BudgetLineItem::freeAe),
            Column.number("potentialAe", "AE potentielles", BudgetLineItem::potentialAe),
            Column.number("acknowledged", "Service fait constaté", BudgetLineItem::acknowledged),
            Column.number("certified", "Service fait certifié", BudgetLineItem::certified),
            Column.number("openedCp", "CP ouverts", BudgetLineItem::openedCp),
            Column.number("paidCp", "CP payés", BudgetLineItem::paidCp),
            Column.number("availableCp", "CP disponibles", BudgetLineItem::availableCp),
            Column.number("remainingToPay", "Reste à payer", BudgetLineItem::remainingToPay),
            Column.rate("rateAe", "Taux AE (%)", BudgetLineItem::rateAe),
            Column.rate("rateCp", "Taux CP (%)", BudgetLineItem::rateCp),
            Column.number("granted", "Accordé", BudgetLineItem::granted),
            Column.number("called", "Appelé", BudgetLineItem::called),
            Column.number("received", "Reçu", BudgetLineItem::received),
            Column.code("updatedAt", "Modifiée le", BudgetLineItem::updatedAt));
}
