package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClosingDatesForm", description = "Les dates de fin de gestion d'un exercice ; null : non renseignée.")
record UpdateClosingDates(
        @Schema(
                title = "Dernier engagement",
                description = "Dernier jour pour un EJ.",
                nullable = true,
                examples = "2026-12-04")
        LocalDate lastCommitment,

        @Schema(
                title = "Dernière constatation",
                description = "Dernier jour pour constater un service fait.",
                nullable = true,
                examples = "2026-12-11")
        LocalDate lastAcknowledgement,

        @Schema(
                title = "Dernière demande de paiement",
                description = "Dernier jour pour une demande de paiement.",
                nullable = true,
                examples = "2026-12-15")
        LocalDate lastPaymentRequest,

        @Schema(
                title = "Bascule",
                description = "Bascule des EJ non soldés vers l'exercice suivant.",
                nullable = true,
                examples = "2026-12-18")
        LocalDate switchover,

        @Schema(title = "Réouverture", description = "Reprise de la gestion.", nullable = true, examples = "2027-01-11")
        LocalDate reopening,

        @Schema(
                title = "Source",
                description = "La note d'où viennent ces dates.",
                nullable = true,
                examples = "Note de la DRFiP du 2 octobre 2026")
        @Size(max = 500, message = "La source fait 500 caractères au plus.")
        String note)
        implements Audited {

    void check(int year) {
        var faults = new Violations();
        within(faults, year, "/lastCommitment", lastCommitment);
        within(faults, year, "/lastAcknowledgement", lastAcknowledgement);
        within(faults, year, "/lastPaymentRequest", lastPaymentRequest);
        within(faults, year, "/switchover", switchover);
        within(faults, year, "/reopening", reopening);
        if (reopening != null && switchover != null && reopening.isBefore(switchover)) {
            faults.add("/reopening", "order", "La réouverture ne précède pas la bascule.");
        }
        faults.throwIfAny();
    }

    /** From the last quarter to the end of the complementary period. */
    private static void within(Violations faults, int year, String pointer, LocalDate day) {
        if (day != null && (day.isBefore(LocalDate.of(year, 9, 1)) || day.isAfter(LocalDate.of(year + 1, 3, 31)))) {
            faults.add(
                    pointer,
                    "range",
                    "Une date de fin de gestion de %d va du 1er septembre %d au 31 mars %d."
                            .formatted(year, year, year + 1));
        }
    }
}
