package fr.gouv.pilo.difference;

import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R20: one published rate that ours does not equal. */
@Schema(description = "Un taux publié qui diffère du nôtre de plus d'un centième.")
record DifferenceItem(
        @Schema(example = "IND-297") String indicator,
        @Schema(example = "DEPT-09") String territory,

        @Schema(description = "Mois du taux publié.", example = "2023-12")
        YearMonth month,

        @Schema(description = "Taux publié.", example = "48.35")
        BigDecimal published,

        @Schema(nullable = true, description = "Notre taux.", example = "48.28")
        BigDecimal ours,

        @Schema(nullable = true, description = "Le nôtre moins le publié.", example = "-0.07")
        BigDecimal difference,

        DifferenceReason reason,

        @Schema(description = "La raison probable, en une phrase.")
        String sentence,

        @Schema(description = "Fichier du taux publié.") String file,
        @Schema(description = "Ligne dans ce fichier.") int line) {

    static final List<Column<DifferenceItem>> COLUMNS = List.of(
            Column.code("indicator", "Indicateur", DifferenceItem::indicator),
            Column.territory("territory", "Territoire", DifferenceItem::territory),
            Column.code("month", "Mois", DifferenceItem::month),
            Column.number("published", "Taux publié", DifferenceItem::published),
            Column.number("ours", "Notre taux", DifferenceItem::ours),
            Column.number("difference", "Différence", DifferenceItem::difference),
            Column.code("reason", "Raison", DifferenceItem::reason),
            Column.text("sentence", "Raison probable", DifferenceItem::sentence),
            Column.text("file", "Fichier", DifferenceItem::file),
            Column.number("line", "Ligne", DifferenceItem::line));
}
