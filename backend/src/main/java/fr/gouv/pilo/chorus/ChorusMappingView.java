package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.etag.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Comment les colonnes des fichiers d'un import sont lues.")
record ChorusMappingView(
        @Schema(description = "Identifiant de l'import.") UUID id,

        @Schema(description = "Vrai quand rien de nécessaire ne manque.")
        boolean complete,

        @Schema(description = "Une entrée par tableau trouvé : fichier, feuille.")
        List<ChorusLayoutItem> layouts,

        @Schema(description = "Version de l'import, aussi dans l'ETag.")
        long version)
        implements Versioned {

    @Schema(name = "ChorusLayoutItem", description = "Un tableau d'un fichier.")
    record ChorusLayoutItem(
            @Schema(description = "Rang du fichier, à partir de 0.")
            int file,

            @Schema(description = "Nom du fichier.") String name,

            @Schema(description = "Feuille ; vide pour un CSV.")
            String sheet,

            @Schema(description = "Ligne de l'en-tête, à partir de 1.")
            int headerLine,

            @Schema(description = "Vrai quand les réponses viennent d'un import précédent aux mêmes colonnes.")
            boolean remembered,

            @Schema(description = "Ses colonnes, dans l'ordre.")
            List<ChorusColumnItem> columns,

            @Schema(description = "Ce qui vaut pour toutes ses lignes.")
            List<ChorusConstantItem> constants,

            @Schema(description = "Ce qui lui manque.") List<ChorusQuestionItem> questions) {}

    @Schema(name = "ChorusColumnItem", description = "Une colonne d'un fichier.")
    record ChorusColumnItem(
            @Schema(description = "Rang, à partir de 0.") int column,

            @Schema(description = "Nom, tel que le fichier l'écrit.", examples = "N° EJ")
            String header,

            @Schema(description = "Ce que contient sa première cellule.")
            String sample,

            @Schema(description = "Ce pour quoi elle est prise ; null si elle n'est pas lue.", nullable = true)
            ChorusField field) {}

    @Schema(name = "ChorusConstantItem", description = "Une valeur qui vaut pour toutes les lignes d'un tableau.")
    record ChorusConstantItem(
            @Schema(description = "Ce qu'elle donne.") ChorusField field,

            @Schema(description = "La valeur.", examples = "2026")
            String value) {}

    @Schema(name = "ChorusQuestionItem", description = "Ce qui manque à un tableau.")
    record ChorusQuestionItem(
            @Schema(description = "Ce qui manque.") ChorusField field,

            @Schema(description = "Vrai si les lignes ne peuvent pas être lues sans réponse.")
            boolean required,

            @Schema(description = "La question, en une phrase.")
            String sentence) {}
}
