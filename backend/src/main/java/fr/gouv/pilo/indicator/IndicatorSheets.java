package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;

/** The columns of the history of an indicator. */
final class IndicatorSheets {
    static final List<Column<IndicatorVersionItem>> VERSIONS = List.of(
            Column.code("recordedAt", "Connue depuis", IndicatorVersionItem::recordedAt),
            Column.text("recordedBy", "Par", IndicatorVersionItem::recordedBy),
            Column.code("importId", "Import", IndicatorVersionItem::importId),
            Column.text("reason", "Motif", IndicatorVersionItem::reason),
            Column.text("name", "Nom", version -> version.definition().name()),
            Column.text("theme", "Thématique", version -> version.definition().theme()),
            Column.code("direction", "Sens", version -> version.definition().direction()),
            Column.text("unit", "Unité", version -> version.definition().unit()),
            Column.code("periodicity", "Périodicité", version -> version.definition()
                    .periodicity()),
            Column.number("delayMonths", "Délai (mois)", version -> version.definition()
                    .delayMonths()));

    private IndicatorSheets() {}

    static final List<Column<IndicatorSummary>> INDICATORS = List.of(
            Column.code("id", "Identifiant", IndicatorSummary::id),
            Column.code("code", "Code", IndicatorSummary::code),
            Column.code("kind", "Nature", IndicatorSummary::kind),
            Column.text("name", "Nom", IndicatorSummary::name),
            Column.text("theme", "Thématique", IndicatorSummary::theme),
            Column.code("direction", "Sens", IndicatorSummary::direction),
            Column.text("unit", "Unité", IndicatorSummary::unit),
            Column.text("unitShort", "Unité courte", IndicatorSummary::unitShort),
            Column.code("periodicity", "Périodicité", IndicatorSummary::periodicity),
            Column.number("delayMonths", "Délai (mois)", IndicatorSummary::delayMonths),
            Column.code("updatedAt", "Modifié le", IndicatorSummary::updatedAt));
}
