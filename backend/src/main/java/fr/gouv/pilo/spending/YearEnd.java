package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.SpendingHomeRepository.Pot;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** B16: the next day after which an act of the year is no longer possible. None is ever guessed. */
record YearEnd(Step step, LocalDate date, long days) {
    enum Step {
        LAST_COMMITMENT("Dernier engagement"),
        LAST_ACKNOWLEDGEMENT("Dernier service fait"),
        LAST_PAYMENT_REQUEST("Dernière demande de paiement"),
        SWITCHOVER("Bascule");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static boolean unknown(Pot pot) {
        return Stream.of(pot.lastCommitment(), pot.lastAcknowledgement(), pot.lastPaymentRequest(), pot.switchover())
                .allMatch(date -> date == null);
    }

    static Optional<YearEnd> next(Pot pot, LocalDate today) {
        return Stream.of(
                        of(Step.LAST_COMMITMENT, pot.lastCommitment(), today),
                        of(Step.LAST_ACKNOWLEDGEMENT, pot.lastAcknowledgement(), today),
                        of(Step.LAST_PAYMENT_REQUEST, pot.lastPaymentRequest(), today),
                        of(Step.SWITCHOVER, pot.switchover(), today))
                .flatMap(found -> found)
                .min(Comparator.comparing(YearEnd::date));
    }

    private static Stream<YearEnd> of(Step step, LocalDate date, LocalDate today) {
        return date == null || date.isBefore(today)
                ? Stream.empty()
                : Stream.of(new YearEnd(step, date, ChronoUnit.DAYS.between(today, date)));
    }

    /** « Dernier engagement dans 11 jours ». */
    String countdown() {
        return step.label()
                + (days == 0 ? " aujourd’hui" : days == 1 ? " demain" : " dans " + French.count(days, "jour"));
    }
}
