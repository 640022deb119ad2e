package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FundingSchemeForm", description = "Un dispositif de financement.")
record UpdateFundingScheme(
        @Schema(
                title = "Code",
                description =
                        "Choisi une fois pour toutes : capitales, chiffres et tirets, à partir de deux caractères.",
                required = true,
                examples = "FTAP")
        @NotBlank(message = "Le code est obligatoire.")
        @Size(max = 40, message = "Le code fait 40 caractères au plus.")
        @Pattern(
                regexp = "^[A-Z0-9][A-Z0-9-]{1,39}$",
                message = "Le code s'écrit en capitales, chiffres et tirets : FTAP, FITN-2026.")
        String code,

        @Schema(
                title = "Nom",
                description = "Nom complet.",
                required = true,
                examples = "Fonds pour la transformation de l'action publique")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 200, message = "Le nom fait 200 caractères au plus.")
        String name,

        @Schema(
                title = "Nature des crédits",
                description =
                        "ETAT : crédits de l'État, en AE et en CP ; EXTERNE : cofinancement par d'autres, dans aucun total de l'État.",
                required = true)
        @NotNull(message = "Choisissez la nature des crédits.")
        Ledger ledger,

        @Schema(title = "Convention", description = "Sa convention pluriannuelle, s'il en a une.", nullable = true)
        @Valid
        FundingAgreement agreement,

        @Schema(
                title = "Plafond de report",
                description =
                        "Part des CP ouverts en début d'année qui peut être reportée, en % ; 3 par défaut (LOLF, article 15).",
                nullable = true,
                examples = "3.00")
        BigDecimal carryOverCeiling)
        implements Audited {
    private static final BigDecimal BY_LAW = new BigDecimal("3.00");
    private static final BigDecimal ALL = new BigDecimal("100");

    BigDecimal ceiling() {
        return carryOverCeiling == null ? BY_LAW : carryOverCeiling;
    }

    void check() {
        var faults = new Violations();
        if (agreement != null) {
            Euros.checkPositive(faults, "/agreement/amount", agreement.amount());
            if (agreement.startsOn() != null
                    && agreement.endsOn() != null
                    && agreement.endsOn().isBefore(agreement.startsOn())) {
                faults.add("/agreement/endsOn", "order", "La fin de la convention ne précède pas son début.");
            }
        }
        if (ceiling().signum() < 0
                || ceiling().compareTo(ALL) > 0
                || ceiling().stripTrailingZeros().scale() > 2) {
            faults.add("/carryOverCeiling", "range", "Le plafond va de 0 à 100 %, avec deux décimales au plus.");
        }
        faults.throwIfAny();
    }
}
