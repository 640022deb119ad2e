package fr.gouv.pilo.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une ligne d'un extrait, telle qu'elle est dans le fichier, et ce que Pil'O en fait.")
record ChorusRowItem(
        @Schema(description = "Rang de la ligne dans l'import, à partir de 0 : son adresse.")
        int row,

        @Schema(description = "Fichier, et feuille si le classeur en a plusieurs.", examples = "ae.csv")
        String file,

        @Schema(description = "Ligne du fichier, à partir de 1.", examples = "12")
        int line,

        @Schema(description = "Les cellules de la ligne, intactes, avec le nom de leur colonne.")
        List<ChorusCell> cells,

        @Schema(
                description =
                        "KNOWN : déjà connue ; NEW : nouvelle ; CORRECTED : corrigée, la différence est écrite ; UNMATCHED : non rapprochée, pas écrite ; REFUSED : illisible, pas écrite ; LEFT_OUT : laissée de côté par une personne.")
        RowState state,

        @Schema(
                description = "Pourquoi cet état, en une phrase.",
                nullable = true,
                examples = "Cet engagement n'est pas dans les livres.")
        String reason,

        @Schema(
                description =
                        "COMMITMENT : engagement initial (100) ; CHANGE : modification (150, 500, 600, 650) ; YEAR : tout l'engagé de l'exercice ; PAYMENT : paiement (DP ou 200) ; CERTIFICATION ; CARRY_OVER : bascule (350), qui ne consomme rien. Null pour une ligne refusée.",
                nullable = true)
        RowEffect effect,

        @Schema(description = "Numéro d'EJ de l'extrait ; null pour « # ».", nullable = true, examples = "9900000016")
        String commitment,

        @Schema(description = "Numéro de poste de l'extrait.", nullable = true)
        Integer item,

        @Schema(description = "Numéro de DP.", nullable = true, examples = "9910000012")
        String paymentRequest,

        @Schema(description = "Numéro de poste de DP.", nullable = true)
        String paymentItem,

        @Schema(description = "Exercice.", nullable = true, examples = "2026")
        Integer fiscalYear,

        @Schema(description = "Type de montant de Chorus.", nullable = true, examples = "200")
        String amountType,

        @Schema(
                description =
                        "Montant, en euros, signé par ce qu'il fait dans les livres : un paiement est positif même si l'extrait l'écrit en négatif.",
                nullable = true,
                examples = "6000.00")
        BigDecimal amount,

        @Schema(description = "Date.", nullable = true) LocalDate valueDate,

        @Schema(description = "Fournisseur.", nullable = true)
        String supplierName,

        @Schema(description = "SIRET, sur 14 chiffres.", nullable = true, examples = "00000007500010")
        String siret,

        @Schema(description = "Centre de coûts.", nullable = true)
        String costCentre,

        @Schema(description = "Activité.", nullable = true) String activity,

        @Schema(description = "Programme, d'après le domaine fonctionnel.", nullable = true, examples = "0349")
        String programme,

        @Schema(description = "Ce que les livres disent pour la clé de cette ligne, en euros.", nullable = true)
        BigDecimal previousAmount,

        @Schema(
                description =
                        "Ce que l'application écrit pour la clé de cette ligne, en euros ; 0 quand une autre ligne de même clé le porte.",
                nullable = true)
        BigDecimal written,

        @Schema(
                description = "Rang de la première ligne de même clé, quand plusieurs sont additionnées.",
                nullable = true)
        Integer summedWith,

        @Schema(description = "Où elle va ; null tant que ce n'est pas sûr.")
        ChorusRefs.MatchRef match,

        @Schema(description = "Où elle pourrait aller.") ChorusRefs.SuggestionRef suggestion) {

    @Schema(name = "ChorusCellItem", description = "Une cellule, telle que dans le fichier.")
    record ChorusCell(
            @Schema(description = "Nom de la colonne, tel que le fichier l'écrit.", examples = "N° EJ")
            String column,

            @Schema(description = "Ce qu'elle contient.", examples = "9900000016")
            String value) {}
}
