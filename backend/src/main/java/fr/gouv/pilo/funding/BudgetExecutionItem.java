package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BudgetRefs.AxisRef;
import fr.gouv.pilo.funding.BudgetRefs.ProjectRef;
import fr.gouv.pilo.funding.BudgetRefs.SchemeRef;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "L'exécution d'un groupe de lignes. Ce qui n'est pas un groupe demandé est null. Sur plusieurs exercices : openedAe et "
                        + "openedCp ne comptent pas les reports, ouverts une première fois ; availableAe, availableCp, freeAe et "
                        + "remainingToPay sont ceux du dernier exercice (lastYear) ; les taux sont null. Vu par projet ou par territoire, "
                        + "ce qui est ouvert et disponible est null dès qu'une ligne du groupe est commune à plusieurs projets.")
record BudgetExecutionItem(
        SchemeRef scheme,

        @Schema(description = "Exercice, si c'est un groupe.", nullable = true, examples = "2026")
        Integer fiscalYear,

        AxisRef axis,
        ProjectRef project,

        @Schema(description = "Premier exercice du groupe.", examples = "2024")
        int firstYear,

        @Schema(description = "Dernier exercice du groupe.", examples = "2026")
        int lastYear,

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
        BigDecimal received) {

    static final List<Column<BudgetExecutionItem>> SHEET = List.of(
            Column.code(
                    "scheme",
                    UpdateBudgetLine.class,
                    item -> item.scheme() == null ? null : item.scheme().code()),
            Column.number("fiscalYear", UpdateBudgetLine.class, BudgetExecutionItem::fiscalYear),
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
            Column.text(
                    "projectTitle",
                    "Titre du projet",
                    item -> item.project() == null ? null : item.project().title()),
            Column.number("firstYear", "Premier exercice", BudgetExecutionItem::firstYear),
            Column.number("lastYear", "Dernier exercice", BudgetExecutionItem::lastYear),
            Column.number("openedAe", "AE ouvertes", BudgetExecutionItem::openedAe),
            Column.number("consumedAe", "AE consommées", BudgetExecutionItem::consumedAe),
            Column.number("availableAe", "AE disponibles", BudgetExecutionItem::availableAe),
            Column.number("requestedAe", "AE demandées", BudgetExecutionItem::requestedAe),
            Column.number("freeAe", "AE libres", BudgetExecutionItem::freeAe),
            Column.number("potentialAe", "AE potentielles", BudgetExecutionItem::potentialAe),
            Column.number("acknowledged", "Service fait constaté", BudgetExecutionItem::acknowledged),
            Column.number("certified", "Service fait certifié", BudgetExecutionItem::certified),
            Column.number("openedCp", "CP ouverts", BudgetExecutionItem::openedCp),
            Column.number("paidCp", "CP payés", BudgetExecutionItem::paidCp),
            Column.number("availableCp", "CP disponibles", BudgetExecutionItem::availableCp),
            Column.number("remainingToPay", "Reste à payer", BudgetExecutionItem::remainingToPay),
            Column.rate("rateAe", "Taux AE (%)", BudgetExecutionItem::rateAe),
            Column.rate("rateCp", "Taux CP (%)", BudgetExecutionItem::rateCp),
            Column.number("granted", "Accordé", BudgetExecutionItem::granted),
            Column.number("called", "Appelé", BudgetExecutionItem::called),
            Column.number("received", "Reçu", BudgetExecutionItem::received));
}
