package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.text.Titles;
import java.util.List;

/** The columns of the CSV and XLSX forms of the portfolio. */
final class ProjectSheet {
    static final List<Column<ProjectSummary>> COLUMNS = List.of(
            Column.code("id", "Identifiant", ProjectSummary::id),
            Column.code("code", "Clé", ProjectSummary::code),
            Column.text("title", UpdateProject.class, ProjectSummary::title),
            Column.code("programme", UpdateProject.class, ProjectSummary::programme),
            Column.code("axis", UpdateProject.class, ProjectSummary::axis),
            Column.code("orientations", UpdateProject.class, ProjectSummary::orientations),
            Column.code("approaches", UpdateProject.class, ProjectSummary::approaches),
            Column.code("stage", CreateStageChange.class, ProjectSummary::stage),
            Column.code("weather", CreateStatusUpdate.class, ProjectSummary::weather),
            Column.code("statusAt", "Météo signée le", ProjectSummary::statusAt),
            Column.text(
                    "organisation", Titles.of(UpdateProject.class, "organisationId"), ProjectSummary::organisationName),
            Column.text("lead", Titles.of(UpdateProject.class, "leadAccountId"), ProjectSummary::leadName),
            Column.territory("territories", UpdateProject.class, ProjectSummary::territories),
            Column.date("startDate", UpdateProject.class, ProjectSummary::startDate),
            Column.date("endDate", UpdateProject.class, ProjectSummary::endDate),
            Column.code("digital", UpdateProject.class, ProjectSummary::digital),
            Column.code("confidential", UpdateProject.class, ProjectSummary::confidential),
            Column.text("nextMilestone", "Prochain jalon", ProjectSummary::nextMilestone),
            Column.date("nextMilestoneDate", "Date du prochain jalon", ProjectSummary::nextMilestoneDate),
            Column.code("updatedAt", "Modifié le", ProjectSummary::updatedAt));

    static final List<Column<ProjectHistoryItem>> HISTORY = List.of(
            Column.code("occurredAt", "Date", ProjectHistoryItem::occurredAt),
            Column.text("account", "Auteur", ProjectHistoryItem::accountName),
            Column.code("kind", "Nature", ProjectHistoryItem::kind),
            Column.code("fromStage", "Étape quittée", ProjectHistoryItem::fromStage),
            Column.code("toStage", "Étape atteinte", ProjectHistoryItem::toStage),
            Column.text("reason", CreateStageChange.class, ProjectHistoryItem::reason),
            Column.code("weather", CreateStatusUpdate.class, ProjectHistoryItem::weather),
            Column.text("synthesis", CreateStatusUpdate.class, ProjectHistoryItem::synthesis),
            Column.<ProjectHistoryItem>code("fields", "Champs modifiés", h -> h.changes().stream()
                            .map(FieldChangeItem::field)
                            .toList())
                    .naming(UpdateProject.class));

    private ProjectSheet() {}
}
