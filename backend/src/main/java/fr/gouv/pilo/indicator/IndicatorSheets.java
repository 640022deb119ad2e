package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;

/** The columns of the history of an indicator. */
final class IndicatorSheets {
    static final List<Column<IndicatorVersionItem>> VERSIONS = List.of(
            Column.code("recordedAt", "Connue depuis", IndicatorVersionItem::recordedAt),
            Column.text("recordedBy", "Par", IndicatorVersionItem::recordedBy),
            Column.code("importId", "Import", IndicatorVersionItem::importId),
            Column.text("reason", UpdateIndicator.class, IndicatorVersionItem::reason),
            Column.text("name", IndicatorDefinition.class, version -> version.definition()
                    .name()),
            Column.text("theme", IndicatorDefinition.class, version -> version.definition()
                    .theme()),
            Column.code("direction", IndicatorDefinition.class, version -> version.definition()
                    .direction()),
            Column.text("unit", IndicatorDefinition.class, version -> version.definition()
                    .unit()),
            Column.code("periodicity", IndicatorDefinition.class, version -> version.definition()
                    .periodicity()),
            Column.number("delayMonths", IndicatorDefinition.class, version -> version.definition()
                    .delayMonths()));

    private IndicatorSheets() {}

    static final List<Column<IndicatorSummary>> INDICATORS = List.of(
            Column.code("id", "Identifiant", IndicatorSummary::id),
            Column.code("code", CreateIndicator.class, IndicatorSummary::code),
            Column.code("kind", "Nature", IndicatorSummary::kind),
            Column.text("name", IndicatorDefinition.class, IndicatorSummary::name),
            Column.text("theme", IndicatorDefinition.class, IndicatorSummary::theme),
            Column.code("direction", IndicatorDefinition.class, IndicatorSummary::direction),
            Column.text("unit", IndicatorDefinition.class, IndicatorSummary::unit),
            Column.text("unitShort", IndicatorDefinition.class, IndicatorSummary::unitShort),
            Column.code("periodicity", IndicatorDefinition.class, IndicatorSummary::periodicity),
            Column.number("delayMonths", IndicatorDefinition.class, IndicatorSummary::delayMonths),
            Column.code("updatedAt", "Modifié le", IndicatorSummary::updatedAt));
}
