package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.text.CodePoints;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Named as the contract has always called it. */
@Schema(name = "ImportIssueItem", description = "Une valeur refusée : où elle se trouve, et pourquoi.")
public record ImportIssue(
        @Schema(description = "Nom du fichier.", examples = "valeurs.csv")
        String file,

        @Schema(description = "Ligne du fichier, à partir de 1 (l'en-tête compte).", nullable = true, examples = "12")
        Integer line,

        @Schema(description = "Colonne, telle que le fichier la nomme.", nullable = true, examples = "valeur")
        String field,

        @Schema(description = "Ce qui s'y trouve, raccourci à 100 caractères.", nullable = true, examples = "2 500")
        String value,

        @Schema(description = "Code stable de la règle.", examples = "value-spaces")
        String code,

        @Schema(
                description = "Phrase pour la personne qui corrige.",
                examples = "Écrivez le nombre sans espace : 2500.")
        String reason) {
    private static final int SHOWN = 100;

    public ImportIssue {
        value = value == null || CodePoints.count(value) <= SHOWN ? value : CodePoints.first(value, SHOWN) + "…";
    }
}
