package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectFigureRepository.RUNNING;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What is told of the projects that a search finds. */
@ApplicationScoped
class ProjectSearchRepository {
    /** @param lateSince the date of the oldest milestone that is overdue, null for none or a project that is over */
    record Lateness(String code, Weather weather, LocalDate lateSince) {}

    private final Sql sql;

    ProjectSearchRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of a few projects. */
    List<Lateness> lateness(List<String> codes, LocalDate today) {
        return sql.list(Lateness.class, """
                SELECT p.code, p.weather, CASE WHEN %s THEN (SELECT min(m.planned_date) FROM project_milestone m
                  WHERE m.project_id = p.id AND m.actual_date IS NULL AND m.planned_date < ?) END AS late_since
                FROM project p WHERE p.code = ANY(?)""".formatted(RUNNING), today, codes.toArray(String[]::new));
    }
}
