package fr.gouv.pilo.shared.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportIssueGroupItem",
        description = "La même anomalie une seule fois : où elle se répète, et combien de fois.")
public record IntakeIssueGroup(
        @Schema(description = "Nom du fichier.", examples = "valeurs.csv")
        String file,

        @Schema(
                description = "Colonne, telle que le fichier la nomme.",
                nullable = true,
                examples = "identifiant_indic")
        String field,

        @Schema(description = "Ce qui s'y trouve, raccourci à 100 caractères.", nullable = true, examples = "IND-9999")
        String value,

        @Schema(description = "Code stable de la règle.", examples = "indicator-unknown")
        String code,

        @Schema(description = "Phrase pour la personne qui corrige.", examples = "Indicateur inconnu.")
        String reason,

        @Schema(description = "Combien de fois elle se répète.", examples = "241")
        int count,

        @Schema(description = "Ses premières lignes, 20 au plus.")
        List<Integer> lines) {
    static final int LINES = 20;
}
