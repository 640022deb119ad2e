package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MovementForm",
        description =
                "Un mouvement de crédits. Les montants sont signés ; un redéploiement donne ce que la ligne donne à l'autre.")
record CreateMovement(
        @Schema(title = "Nature", description = "Nature officielle du mouvement.", required = true)
        @NotNull(message = "Choisissez la nature du mouvement.")
        MovementKind kind,

        @Schema(title = "Ligne budgétaire", description = "Identifiant de la ligne.", required = true)
        @NotNull(message = "Choisissez la ligne budgétaire.")
        UUID budgetLine,

        @Schema(
                title = "Ligne qui reçoit",
                description = "Identifiant de la ligne qui reçoit ; pour un redéploiement seulement (B9).",
                nullable = true)
        UUID targetBudgetLine,

        @Schema(
                title = "Montant en AE",
                description = "Autorisations d'engagement, en euros.",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "20000.00")
        BigDecimal ae,

        @Schema(
                title = "Montant en CP",
                description = "Crédits de paiement, en euros.",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "10000.00")
        BigDecimal cp,

        @Schema(
                title = "Montant du cofinancement",
                description = "Accordé, appelé ou reçu, pour un dispositif EXTERNE seulement.",
                nullable = true,
                pattern = Euros.PATTERN,
                examples = "40000.00")
        BigDecimal external,

        @Schema(
                title = "Date de valeur",
                description = "Jour auquel le mouvement compte.",
                required = true,
                examples = "2026-05-12")
        @NotNull(message = "La date de valeur est obligatoire.")
        LocalDate valueDate,

        @Schema(title = "Motif", description = "Obligatoire pour un redéploiement.", nullable = true)
        @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
        String reason,

        @Schema(title = "Référence", description = "De la notification, de l'arrêté.", nullable = true)
        @Size(max = 200, message = "La référence fait 200 caractères au plus.")
        String reference)
        implements Audited {
    /** That of the first fiscal year. */
    private static final int FIRST_YEAR = 2000;

    boolean redeploys() {
        return kind == MovementKind.REDEPLOIEMENT;
    }

    /** What can be told without looking at any line. */
    void check() {
        var faults = new Violations();
        amount(faults, "/ae", ae);
        amount(faults, "/cp", cp);
        amount(faults, "/external", external);
        day(faults);
        if (kind == MovementKind.REPORT) {
            faults.add("/kind", "carry-over", "Un report s'ouvre depuis sa demande de report.");
        }
        if (kind.external() && (said(ae) || said(cp))) {
            faults.add("/external", "ledger", "Un cofinancement externe n'a ni AE ni CP.");
        } else if (!kind.external() && said(external)) {
            faults.add(
                    "/external",
                    "ledger",
                    "Ce montant est celui d'un cofinancement externe : accordé, appelé ou reçu.");
        } else if (!said(ae) && !said(cp) && !said(external)) {
            faults.add(kind.external() ? "/external" : "/ae", "empty", "Donnez un montant.");
        }
        if (redeploys() && targetBudgetLine == null) {
            faults.add("/targetBudgetLine", "required", "Choisissez la ligne qui reçoit.");
        }
        if (!redeploys() && targetBudgetLine != null) {
            faults.add("/targetBudgetLine", "unexpected", "Seul un redéploiement a une ligne qui reçoit.");
        }
        if (redeploys() && (reason == null || reason.isBlank())) {
            faults.add("/reason", "required", "Dites pourquoi ces crédits sont redéployés.");
        }
        faults.throwIfAny();
    }

    private void day(Violations faults) {
        if (valueDate.getYear() < FIRST_YEAR) {
            faults.add("/valueDate", "bounds", "Cette date précède l'an 2000 : vérifiez l'année.");
        }
    }

    private void amount(Violations faults, String pointer, BigDecimal amount) {
        Euros.check(faults, pointer, amount);
        var refusal = amount == null ? null : kind.refusal(amount);
        if (refusal != null) {
            faults.add(pointer, "sign", refusal);
        }
    }

    private static boolean said(BigDecimal amount) {
        return amount != null && amount.signum() != 0;
    }
}
