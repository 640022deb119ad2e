package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.text.Titles;
import java.util.List;

/** The columns of the CSV and XLSX forms of the portfolio. */
final class ProjectSheet {
    static final List<Column<ProjectSummary>> COLUMNS = List.of(
            Column.code("id", "Identifiant", ProjectSummary::id),
            Column.code("code", "Clé", ProjectSummary::code),
            Column.text("title", ProjectDraft.class, ProjectSummary::title),
            Column.code("programme", ProjectDraft.class, ProjectSummary::programme),
            Column.code("axis", ProjectDraft.class, ProjectSummary::axis),
            Column.code("orientations", ProjectDraft.class, ProjectSummary::orientations),
            Column.code("approaches", ProjectDraft.class, ProjectSummary::approaches),
            Column.code("stage", StageChange.class, ProjectSummary::stage),
            Column.code("weather", StatusUpdate.class, ProjectSummary::weather),
            Column.code("statusAt", "Météo signée le", ProjectSummary::statusAt),
            Column.text(
                    "organisation", Titles.of(ProjectDraft.class, "organisationId"), ProjectSummary::organisationName),
            Column.text("lead", Titles.of(ProjectDraft.class, "leadAccountId"), ProjectSummary::leadName),
            Column.territory("territories", ProjectDraft.class, ProjectSummary::territories),
            Column.date("startDate", ProjectDraft.class, ProjectSummary::startDate),
            Column.date("endDate", ProjectDraft.class, ProjectSummary::endDate),
            Column.code("digital", ProjectDraft.class, ProjectSummary::digital),
            Column.code("confidential", ProjectDraft.class, ProjectSummary::confidential),
            Column.text("nextMilestone", "Prochain jalon", ProjectSummary::nextMilestone),
            Column.date("nextMilestoneDate", "Date du prochain jalon", ProjectSummary::nextMilestoneDate),
            Column.code("updatedAt", "Modifié le", ProjectSummary::updatedAt));

    static final List<Column<ProjectHistoryItem>> HISTORY = List.of(
            Column.code("occurredAt", "Date", ProjectHistoryItem::occurredAt),
            Column.text("account", "Auteur", ProjectHistoryItem::accountName),
            Column.code("kind", "Nature", ProjectHistoryItem::kind),
            Column.code("fromStage", "Étape quittée", ProjectHistoryItem::fromStage),
            Column.code("toStage", "Étape atteinte", ProjectHistoryItem::toStage),
            Column.text("reason", StageChange.class, ProjectHistoryItem::reason),
            Column.code("weather", StatusUpdate.class, ProjectHistoryItem::weather),
            Column.text("synthesis", StatusUpdate.class, ProjectHistoryItem::synthesis),
            Column.<ProjectHistoryItem>code("fields", "Champs modifiés", h -> h.changes().stream()
                            .map(FieldChangeItem::field)
                            .toList())
                    .naming(ProjectDraft.class));

    private ProjectSheet() {}
}
