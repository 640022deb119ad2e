package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.sheet.Column;
import java.util.List;

/** The columns of the CSV and XLSX forms of the portfolio. */
final class ProjectSheet {
    static final List<Column<ProjectSummary>> COLUMNS = List.of(
            Column.code("id", "Identifiant", ProjectSummary::id),
            Column.code("code", "Clé", ProjectSummary::code),
            Column.text("title", "Titre", ProjectSummary::title),
            Column.code("programme", "Programme", ProjectSummary::programme),
            Column.code("axis", "Axe", ProjectSummary::axis),
            Column.code("orientations", "Orientations", ProjectSummary::orientations),
            Column.code("approaches", "Approches", ProjectSummary::approaches),
            Column.code("stage", "Étape", ProjectSummary::stage),
            Column.code("weather", "Météo", ProjectSummary::weather),
            Column.code("statusAt", "Météo signée le", ProjectSummary::statusAt),
            Column.text("organisation", "Organisme porteur", ProjectSummary::organisationName),
            Column.text("lead", "Porteur de projet", ProjectSummary::leadName),
            Column.territory("territories", "Territoires", ProjectSummary::territories),
            Column.date("startDate", "Début", ProjectSummary::startDate),
            Column.date("endDate", "Fin prévue", ProjectSummary::endDate),
            Column.code("digital", "Numérique", ProjectSummary::digital),
            Column.code("confidential", "Confidentiel", ProjectSummary::confidential),
            Column.text("nextMilestone", "Prochain jalon", ProjectSummary::nextMilestone),
            Column.date("nextMilestoneDate", "Date du prochain jalon", ProjectSummary::nextMilestoneDate),
            Column.code("updatedAt", "Modifié le", ProjectSummary::updatedAt));

    static final List<Column<ProjectHistoryItem>> HISTORY = List.of(
            Column.code("occurredAt", "Date", ProjectHistoryItem::occurredAt),
            Column.text("account", "Auteur", ProjectHistoryItem::accountName),
            Column.code("kind", "Nature", ProjectHistoryItem::kind),
            Column.code("fromStage", "Étape quittée", ProjectHistoryItem::fromStage),
            Column.code("toStage", "Étape atteinte", ProjectHistoryItem::toStage),
            Column.text("reason", "Motif", ProjectHistoryItem::reason),
            Column.code("weather", "Météo", ProjectHistoryItem::weather),
            Column.text("synthesis", "Synthèse", ProjectHistoryItem::synthesis),
            Column.code("fields", "Champs modifiés", h -> h.changes().stream()
                    .map(FieldChangeItem::field)
                    .toList()));

    private ProjectSheet() {}
}
