package fr.gouv.pilo.chorus;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChorusBringsView",
        description =
                "Ce que l'application ajoute aux livres, ou a ajouté ; l'état APPLIED dit que c'est fait, REVERSED que c'est retiré.")
record ChorusBrings(
        @Schema(description = "AE engagées, en euros.", examples = "6000.00")
        BigDecimal ae,

        @Schema(
                description =
                        "Retraits sur des engagements d'exercices antérieurs, en euros : ils ne rendent pas d'AE (B5).",
                examples = "4800.00")
        BigDecimal withdrawn,

        @Schema(description = "CP payés, en euros.", examples = "11400.00")
        BigDecimal cp,

        @Schema(description = "Service fait certifié, en euros.", examples = "0.00")
        BigDecimal certified) {}
