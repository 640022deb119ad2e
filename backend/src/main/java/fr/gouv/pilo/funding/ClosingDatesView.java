package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ClosingDatesItem",
        description =
                "Les dates de fin de gestion d'un exercice et d'un programme budgétaire (B16). Une date inconnue est null, non renseignée, "
                        + "et jamais prise pour le 31 décembre.")
record ClosingDatesView(
        @Schema(description = "Exercice.", examples = "2026")
        int fiscalYear,

        @Schema(description = "Programme budgétaire.", examples = "0349")
        String programme,

        @Schema(description = "Dernier jour pour un EJ.", nullable = true)
        LocalDate lastCommitment,

        @Schema(description = "Dernier jour pour constater un service fait.", nullable = true)
        LocalDate lastAcknowledgement,

        @Schema(description = "Dernier jour pour une demande de paiement.", nullable = true)
        LocalDate lastPaymentRequest,

        @Schema(description = "Bascule des EJ non soldés.", nullable = true)
        LocalDate switchover,

        @Schema(description = "Reprise de la gestion.", nullable = true)
        LocalDate reopening,

        @Schema(description = "Source.", nullable = true) String note,
        NextClosing next,
        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements Versioned {

    @Schema(
            name = "NextClosingItem",
            description = "La prochaine de ces dates ; null quand aucune n'est à venir ou connue.",
            nullable = true)
    record NextClosing(
            @Schema(description = "Laquelle.") ClosingStep step,
            @Schema(description = "Date.") LocalDate date,

            @Schema(description = "Jours d'ici là ; 0 le jour même.", minimum = "0")
            long days) {}

    @Override
    public Object id() {
        return fiscalYear + "-" + programme;
    }

    /** The countdown goes on while the dates stay. */
    @Override
    public String tag() {
        return String.valueOf(version);
    }

    UpdateClosingDates content() {
        return new UpdateClosingDates(
                lastCommitment, lastAcknowledgement, lastPaymentRequest, switchover, reopening, note);
    }

    ClosingDatesView on(LocalDate today) {
        var coming = Stream.of(
                        step(ClosingStep.LAST_COMMITMENT, lastCommitment, today),
                        step(ClosingStep.LAST_ACKNOWLEDGEMENT, lastAcknowledgement, today),
                        step(ClosingStep.LAST_PAYMENT_REQUEST, lastPaymentRequest, today),
                        step(ClosingStep.SWITCHOVER, switchover, today),
                        step(ClosingStep.REOPENING, reopening, today))
                .flatMap(found -> found)
                .min(Comparator.comparing(NextClosing::date))
                .orElse(null);
        return new ClosingDatesView(
                fiscalYear,
                programme,
                lastCommitment,
                lastAcknowledgement,
                lastPaymentRequest,
                switchover,
                reopening,
                note,
                coming,
                version);
    }

    private static Stream<NextClosing> step(ClosingStep step, LocalDate date, LocalDate today) {
        return date == null || date.isBefore(today)
                ? Stream.empty()
                : Stream.of(new NextClosing(step, date, ChronoUnit.DAYS.between(today, date)));
    }
}
