package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BudgetRefs.AxisRef;
import fr.gouv.pilo.funding.BudgetRefs.SchemeRef;
import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PaymentForecastItem",
        description = "Les CP attendus d'un dispositif pour un exercice (B15) : saisis, jamais devinés.")
record PaymentForecastView(
        @Schema(description = "Identifiant.") UUID id,
        SchemeRef scheme,
        AxisRef axis,

        @Schema(description = "Exercice.", examples = "2027")
        int fiscalYear,

        @Schema(description = "CP attendus.", pattern = Euros.PATTERN, examples = "150000.00")
        BigDecimal amount,

        @Schema(description = "Source.", nullable = true) String note,
        @Schema(description = "Version, aussi dans l'ETag.") long version,
        @Schema(description = "Dernière modification.") Instant updatedAt)
        implements Versioned {

    UpdatePaymentForecast content() {
        return new UpdatePaymentForecast(
                scheme.code(),
                axis == null ? null : axis.programme(),
                axis == null ? null : axis.code(),
                fiscalYear,
                amount,
                note);
    }

    static final List<Column<PaymentForecastView>> SHEET = List.of(
            Column.code("id", "Identifiant", PaymentForecastView::id),
            Column.code(
                    "scheme", UpdatePaymentForecast.class, item -> item.scheme().code()),
            Column.code(
                    "axis",
                    UpdatePaymentForecast.class,
                    item -> item.axis() == null ? null : item.axis().code()),
            Column.number("fiscalYear", UpdatePaymentForecast.class, PaymentForecastView::fiscalYear),
            Column.number("amount", UpdatePaymentForecast.class, PaymentForecastView::amount),
            Column.text("note", UpdatePaymentForecast.class, PaymentForecastView::note));
}
