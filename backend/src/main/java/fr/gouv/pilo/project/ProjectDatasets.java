package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.text.Titles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The portfolio as tables for scripts: what is not archived. */
@ApplicationScoped
class ProjectDatasets implements DatasetTables {
    private record ProjectRow(
            UUID id,
            String code,
            String title,
            Programme programme,
            String axis,
            Stage stage,
            Instant stageSince,
            Weather weather,
            Instant statusAt,
            String organisationCode,
            String organisation,
            List<String> territories,
            LocalDate startDate,
            LocalDate endDate,
            boolean digital,
            String nextMilestone,
            LocalDate nextDue,
            Instant updatedAt) {}

    /** @param delay days from the planned date to the real one, negative when early */
    private record MilestoneRow(
            String id,
            String projectCode,
            String projectTitle,
            int rank,
            String name,
            LocalDate plannedDate,
            LocalDate actualDate,
            Integer delay) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(
                new DatasetTable<>(
                        "projects",
                        "Projets",
                        "Le portefeuille, sans les projets archivés.",
                        "Un projet.",
                        "project_dataset_read",
                        Right.PROJECTS_READ,
                        ProjectRow.class,
                        PROJECT,
                        Map.of()),
                new DatasetTable<>(
                        "milestones",
                        "Jalons",
                        "Les jalons des projets qui ne sont pas archivés, à venir et atteints.",
                        "Un jalon d'un projet.",
                        "project_milestone_dataset_read",
                        Right.PROJECTS_READ,
                        MilestoneRow.class,
                        MILESTONE,
                        Map.of("delay", "jours")));
    }

    private static final List<Column<ProjectRow>> PROJECT = List.of(
            Column.code("id", "Identifiant", ProjectRow::id),
            Column.code("code", "Clé", ProjectRow::code),
            Column.text("title", UpdateProject.class, ProjectRow::title),
            Column.code("programme", UpdateProject.class, ProjectRow::programme),
            Column.code("axis", UpdateProject.class, ProjectRow::axis),
            Column.code("stage", CreateStageChange.class, ProjectRow::stage),
            Column.code("stageSince", "À cette étape depuis", ProjectRow::stageSince),
            Column.code("weather", CreateStatusUpdate.class, ProjectRow::weather),
            Column.code("statusAt", "Météo signée le", ProjectRow::statusAt),
            Column.code("organisationCode", "Code de l'organisme porteur", ProjectRow::organisationCode),
            Column.text("organisation", Titles.of(UpdateProject.class, "organisationId"), ProjectRow::organisation),
            Column.territory("territories", UpdateProject.class, ProjectRow::territories),
            Column.date("startDate", UpdateProject.class, ProjectRow::startDate),
            Column.date("endDate", UpdateProject.class, ProjectRow::endDate),
            Column.code("digital", UpdateProject.class, ProjectRow::digital),
            Column.text("nextMilestone", "Prochain jalon", ProjectRow::nextMilestone),
            Column.date("nextDue", "Date du prochain jalon", ProjectRow::nextDue),
            Column.code("updatedAt", "Modifié le", ProjectRow::updatedAt));

    private static final List<Column<MilestoneRow>> MILESTONE = List.of(
            Column.code("id", "Identifiant", MilestoneRow::id),
            Column.code("projectCode", "Clé du projet", MilestoneRow::projectCode),
            Column.text("projectTitle", "Titre du projet", MilestoneRow::projectTitle),
            Column.number("rank", "Rang dans le projet", MilestoneRow::rank),
            Column.text("name", Milestone.class, MilestoneRow::name),
            Column.date("plannedDate", Milestone.class, MilestoneRow::plannedDate),
            Column.date("actualDate", Milestone.class, MilestoneRow::actualDate),
            Column.number("delay", "Retard du jalon atteint", MilestoneRow::delay));
}
