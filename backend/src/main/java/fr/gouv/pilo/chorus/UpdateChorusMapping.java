package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the columns of the tables of an import are: kept for the files that have the same. */
@Schema(description = "Ce que sont les colonnes des tableaux nommés ; les autres restent lus comme ils le sont.")
record UpdateChorusMapping(
        @Schema(title = "Tableaux", description = "Un par tableau à préciser.", required = true)
        @NotNull(message = "Nommez au moins un tableau.")
        @Size(min = 1, max = 200, message = "De 1 à 200 tableaux.")
        List<@NotNull(message = "Un tableau est obligatoire.") @Valid LayoutForm> layouts,

        @Schema(
                title = "Note",
                description = "Ce qu'il faut en savoir, pour le journal.",
                nullable = true,
                examples = "Extrait de la plateforme régionale")
        @Size(max = 500, message = "La note fait 500 caractères au plus.")
        String note)
        implements Audited {

    @Schema(name = "UpdateChorusLayout", description = "Les colonnes d'un tableau.")
    record LayoutForm(
            @Schema(
                    title = "Fichier",
                    description = "Rang du fichier, à partir de 0.",
                    required = true,
                    minimum = "0",
                    maximum = "199")
            @NotNull(message = "Dites de quel fichier il s'agit.")
            @PositiveOrZero(message = "Le rang d'un fichier n'est pas négatif.")
            Integer file,

            @Schema(title = "Feuille", description = "Nom de la feuille ; vide pour un CSV.", nullable = true)
            @Size(max = 100, message = "Le nom d'une feuille fait 100 caractères au plus.")
            String sheet,

            @Schema(
                    title = "Colonnes",
                    description = "Toutes les colonnes lues : une colonne absente d'ici n'est pas lue.",
                    required = true)
            @NotNull(message = "Donnez les colonnes.")
            @Size(max = 256, message = "256 colonnes au plus.")
            List<@NotNull(message = "Une colonne est obligatoire.") @Valid ColumnForm> columns,

            @Schema(
                    title = "Valeurs communes",
                    description = "Ce qui vaut pour toutes les lignes du tableau.",
                    nullable = true)
            @Size(max = 30, message = "30 valeurs communes au plus.")
            List<@NotNull(message = "Une valeur est obligatoire.") @Valid ConstantForm> constants) {

        boolean isOf(ChorusLayout layout) {
            return layout.file() == file && layout.sheet().equals(sheet == null ? "" : sheet);
        }

        List<ConstantForm> common() {
            return constants == null ? List.of() : constants;
        }
    }

    @Schema(name = "UpdateChorusColumn", description = "Une colonne lue.")
    record ColumnForm(
            @Schema(
                    title = "Colonne",
                    description = "Rang, à partir de 0.",
                    required = true,
                    minimum = "0",
                    maximum = "255")
            @NotNull(message = "Donnez le rang de la colonne.")
            @PositiveOrZero(message = "Le rang d'une colonne n'est pas négatif.")
            Integer column,

            @Schema(
                    title = "Contenu",
                    description = "Ce qu'elle contient ; l'exercice peut être une colonne de dates.",
                    required = true)
            @NotNull(message = "Dites ce que contient la colonne.")
            ChorusField field) {}

    @Schema(name = "UpdateChorusConstant", description = "Une valeur commune.")
    record ConstantForm(
            @Schema(title = "Donnée", description = "Ce que la valeur donne.", required = true)
            @NotNull(message = "Dites ce que donne la valeur.")
            ChorusField field,

            @Schema(title = "Valeur", description = "La valeur.", required = true, examples = "2026")
            @NotBlank(message = "La valeur est obligatoire.")
            @Size(max = 40, message = "La valeur fait 40 caractères au plus.")
            String value) {}
}
