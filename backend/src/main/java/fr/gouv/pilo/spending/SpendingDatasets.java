package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is committed and paid as tables for scripts. */
@ApplicationScoped
class SpendingDatasets implements DatasetTables {
    private static final String EUROS = "euros";

    private record ItemRow(
            UUID id,
            String commitment,
            int item,
            CommitmentKind kind,
            String object,
            String supplier,
            String siret,
            LocalDate signedOn,
            int fiscalYear,
            String scheme,
            int lineYear,
            String axis,
            String project,
            UUID budgetLine,
            BigDecimal net,
            BigDecimal acknowledged,
            BigDecimal certified,
            BigDecimal paid,
            BigDecimal remainingToPay,
            BigDecimal potential,
            CommitmentState state,
            LocalDate plannedDeliveryOn,
            Instant updatedAt) {}

    private record PaymentRow(
            UUID id,
            String commitment,
            Integer item,
            PaymentKind kind,
            String paymentRequest,
            String scheme,
            int fiscalYear,
            String axis,
            String project,
            UUID budgetLine,
            String supplier,
            String siret,
            BigDecimal amountExclTax,
            BigDecimal amount,
            LocalDate paidOn,
            Instant knownAt,
            UUID reverses) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(
                new DatasetTable<>(
                        "commitments",
                        "Engagements, par poste",
                        "Les engagements juridiques et où en est chacun de leurs postes : service fait, payé, reste à payer (TTC).",
                        "Un poste d'un engagement.",
                        "spending_commitment_dataset_read",
                        Right.BUDGET_READ_ALL,
                        ItemRow.class,
                        ITEM,
                        Map.of(
                                "net", EUROS,
                                "acknowledged", EUROS,
                                "certified", EUROS,
                                "paid", EUROS,
                                "remainingToPay", EUROS,
                                "potential", EUROS)),
                new DatasetTable<>(
                        "payments",
                        "Paiements",
                        "Les paiements, signés : un avoir, une pénalité et une annulation sont négatifs.",
                        "Un paiement.",
                        "spending_payment_dataset_read",
                        Right.BUDGET_READ_ALL,
                        PaymentRow.class,
                        PAYMENT,
                        Map.of("amountExclTax", EUROS, "amount", EUROS)));
    }

    private static final List<Column<ItemRow>> ITEM = List.of(
            Column.code("id", "Identifiant", ItemRow::id),
            Column.code("commitment", CreatePayment.class, ItemRow::commitment),
            Column.number("item", CreatePayment.class, ItemRow::item),
            Column.code("kind", CreateCommitment.class, ItemRow::kind),
            Column.text("object", CreateCommitment.class, ItemRow::object),
            Column.text("supplier", CreateCommitment.class, ItemRow::supplier),
            Column.code("siret", "SIRET", ItemRow::siret),
            Column.date("signedOn", CreateCommitment.class, ItemRow::signedOn),
            Column.number("fiscalYear", CreateCommitment.class, ItemRow::fiscalYear),
            Column.code("scheme", CreateLandingSimulation.class, ItemRow::scheme),
            Column.number("lineYear", "Exercice de la ligne", ItemRow::lineYear),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, ItemRow::axis),
            Column.code("project", CreatePayment.class, ItemRow::project),
            Column.code("budgetLine", CreatePayment.class, ItemRow::budgetLine),
            Column.number("net", "Engagé net", ItemRow::net),
            Column.number("acknowledged", "Service fait constaté", ItemRow::acknowledged),
            Column.number("certified", "Service fait certifié", ItemRow::certified),
            Column.number("paid", "Payé", ItemRow::paid),
            Column.number("remainingToPay", "Reste à payer", ItemRow::remainingToPay),
            Column.number("potential", "Engagement potentiel", ItemRow::potential),
            Column.code("state", UpdateBudgetAnomaly.class, ItemRow::state),
            Column.date("plannedDeliveryOn", CreateCommitment.class, ItemRow::plannedDeliveryOn),
            Column.code("updatedAt", "Modifié le", ItemRow::updatedAt));

    private static final List<Column<PaymentRow>> PAYMENT = List.of(
            Column.code("id", "Identifiant", PaymentRow::id),
            Column.code("commitment", CreatePayment.class, PaymentRow::commitment),
            Column.number("item", CreatePayment.class, PaymentRow::item),
            Column.code("kind", CreatePayment.class, PaymentRow::kind),
            Column.code("paymentRequest", CreatePayment.class, PaymentRow::paymentRequest),
            Column.code("scheme", CreateLandingSimulation.class, PaymentRow::scheme),
            Column.number("fiscalYear", CreatePayment.class, PaymentRow::fiscalYear),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, PaymentRow::axis),
            Column.code("project", CreatePayment.class, PaymentRow::project),
            Column.code("budgetLine", CreatePayment.class, PaymentRow::budgetLine),
            Column.text("supplier", CreatePayment.class, PaymentRow::supplier),
            Column.code("siret", "SIRET", PaymentRow::siret),
            Column.number("amountExclTax", CreatePayment.class, PaymentRow::amountExclTax),
            Column.number("amount", CreatePayment.class, PaymentRow::amount),
            Column.date("paidOn", CreatePayment.class, PaymentRow::paidOn),
            Column.code("knownAt", "Connu depuis", PaymentRow::knownAt),
            Column.code("reverses", "Annule", PaymentRow::reverses));
}
