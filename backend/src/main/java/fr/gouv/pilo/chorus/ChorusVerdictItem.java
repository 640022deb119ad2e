package fr.gouv.pilo.chorus;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Un EJ de l'extrait à côté des livres, pour les exercices que l'extrait montre. Un écart est ce que dit l'extrait moins ce que disent les livres.")
record ChorusVerdictItem(
        @Schema(description = "Numéro d'EJ.", examples = "9900000016")
        String commitment,

        @Schema(description = "Objet de l'engagement ; null s'il n'est pas dans les livres.", nullable = true)
        String object,

        @Schema(description = "Fournisseur, d'après l'extrait.", nullable = true)
        String supplierName,

        @Schema(
                description =
                        "UNEXPLAINED : l'écart n'est pas expliqué par l'import ; REMAINING : l'écart vient de lignes qui ne sont pas encore écrites ; SPLIT : égal, réparti sur plusieurs lignes budgétaires ; EQUAL : égal.")
        Verdict verdict,

        @Schema(description = "Engagé net d'après l'extrait, en euros ; null s'il ne montre pas d'AE.", nullable = true)
        BigDecimal extractAe,

        @Schema(description = "Engagé net d'après les livres, mêmes exercices, en euros.", nullable = true)
        BigDecimal booksAe,

        @Schema(description = "Payé d'après l'extrait, en euros ; null s'il ne montre pas de CP.", nullable = true)
        BigDecimal extractCp,

        @Schema(description = "Payé d'après les livres, mêmes exercices, en euros.", nullable = true)
        BigDecimal booksCp,

        @Schema(description = "Part de l'écart que des lignes non écrites expliquent, AE, en euros.")
        BigDecimal remainingAe,

        @Schema(description = "Part de l'écart que des lignes non écrites expliquent, CP, en euros.")
        BigDecimal remainingCp,

        @Schema(description = "Écart inexpliqué, AE, en euros.", examples = "0.00")
        BigDecimal unexplainedAe,

        @Schema(description = "Écart inexpliqué, CP, en euros.", examples = "0.00")
        BigDecimal unexplainedCp,

        @Schema(description = "Somme des deux écarts inexpliqués, sans leur signe : l'ordre de la liste.")
        BigDecimal unexplained,

        @Schema(description = "Lignes budgétaires sur lesquelles l'EJ est réparti.")
        int budgetLines,

        @Schema(description = "Lignes de l'extrait pour cet EJ.")
        int rows) {}
