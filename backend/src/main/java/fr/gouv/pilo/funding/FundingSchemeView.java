package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.etag.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FundingSchemeItem", description = "Un dispositif de financement et sa convention.")
record FundingSchemeView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(description = "Code, choisi une fois pour toutes.", examples = "FTAP")
        String code,

        @Schema(description = "Nom.", examples = "Incub'O (démonstration)")
        String name,

        @Schema(description = "ETAT : AE et CP ; EXTERNE : cofinancement, dans aucun total de l'État.")
        Ledger ledger,

        FundingAgreement agreement,

        @Schema(
                description = "Plafond de report, en % des CP ouverts en début d'année.",
                pattern = Euros.PATTERN,
                examples = "3.00")
        BigDecimal carryOverCeiling,

        @Schema(description = "Vrai pour le jeu de démonstration.")
        boolean demonstration,

        @Schema(description = "Version, aussi dans l'ETag.") long version,

        @Schema(description = "Dernière modification.") Instant updatedAt)
        implements Versioned {
    @Override
    public Object key() {
        return code;
    }

    UpdateFundingScheme content() {
        return new UpdateFundingScheme(code, name, ledger, agreement, carryOverCeiling);
    }
}
