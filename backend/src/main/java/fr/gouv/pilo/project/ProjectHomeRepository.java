package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectFigureRepository.RUNNING;

import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeChangeItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeProjectItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeTaskKind;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The lists of the home page. {@code visible} and {@code own} are conditions on {@code project p}. */
@ApplicationScoped
class ProjectHomeRepository {
    private final Sql sql;

    ProjectHomeRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param total how many there are without the limit, on each row */
    private record MilestoneRow(String code, String title, String name, LocalDate due, long total) {
        HomeTaskItem task(LocalDate today) {
            return new HomeTaskItem(
                    HomeTaskKind.MILESTONE,
                    title,
                    "Jalon à atteindre : " + name + ".",
                    due,
                    due.isBefore(today),
                    HomeObject.PROJECT,
                    code,
                    null);
        }
    }

    First<HomeTaskItem> milestones(String visible, LocalDate today, LocalDate until) {
        var rows = sql.list(MilestoneRow.class, """
                SELECT p.code, p.title, m.name, m.planned_date AS due, count(*) OVER () AS total
                FROM project_milestone m JOIN project p ON p.id = m.project_id
                WHERE m.actual_date IS NULL AND m.planned_date <= ? AND %s AND %s
                ORDER BY m.planned_date, p.code LIMIT %d""".formatted(RUNNING, visible, HomePage.SHOWN_TASKS), until);
        return first(rows, row -> row.task(today), MilestoneRow::total);
    }

    private record StatusRow(String code, String title, boolean never, LocalDate due, long total) {
        HomeTaskItem task(LocalDate today) {
            return new HomeTaskItem(
                    HomeTaskKind.STATUS_UPDATE,
                    title,
                    never ? "Météo et synthèse à signer pour la première fois." : "Météo et synthèse à mettre à jour.",
                    due,
                    due.isBefore(today),
                    HomeObject.PROJECT,
                    code,
                    null);
        }
    }

    /** Running projects whose weather was never signed, or not since {@code before}. */
    First<HomeTaskItem> statusUpdates(String visible, Instant before, int days, LocalDate today) {
        var rows = sql.list(StatusRow.class, """
                SELECT p.code, p.title, p.status_at IS NULL AS never,
                  (coalesce(p.status_at, p.stage_since) AT TIME ZONE 'Europe/Paris')::date + ? AS due, count(*) OVER () AS total
                FROM project p
                WHERE p.stage <> 'VEILLE' AND coalesce(p.status_at, '-infinity') < ? AND %s AND %s
                ORDER BY p.status_at NULLS FIRST, p.code LIMIT %d""".formatted(RUNNING, visible, HomePage.SHOWN_TASKS), days, before);
        return first(rows, row -> row.task(today), StatusRow::total);
    }

    private record OwnRow(
            String code, String title, Stage stage, Weather weather, String milestone, LocalDate due, long total) {
        HomeProjectItem item(LocalDate today) {
            return new HomeProjectItem(
                    code,
                    title,
                    stage.name(),
                    stage.label(),
                    weather.name(),
                    milestone,
                    due,
                    due != null && due.isBefore(today));
        }
    }

    /** The caller's own projects that are not ended, those that are due first, at the top. */
    First<HomeProjectItem> projects(String own, LocalDate today) {
        var rows = sql.list(OwnRow.class, """
                SELECT p.code, p.title, p.stage, p.weather, m.name AS milestone, m.planned_date AS due, count(*) OVER () AS total
                FROM project p LEFT JOIN LATERAL (
                  SELECT name, planned_date FROM project_milestone
                  WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) m ON true
                WHERE %s AND %s ORDER BY m.planned_date NULLS LAST, p.code LIMIT %d""".formatted(RUNNING, own, HomePage.SHOWN_PROJECTS));
        return first(rows, row -> row.item(today), OwnRow::total);
    }

    private static <R, T> First<T> first(List<R> rows, Function<R, T> item, ToLongFunction<R> total) {
        return rows.isEmpty()
                ? First.none()
                : new First<>(rows.stream().map(item).toList(), total.applyAsLong(rows.get(0)));
    }

    private record ChangeRow(
            Instant at, HistoryKind kind, Stage stage, Weather weather, String title, String author, String code) {
        HomeChangeItem item() {
            return new HomeChangeItem(at, sentence(), author, HomeObject.PROJECT, code);
        }

        private String sentence() {
            return switch (kind) {
                case CREATION -> "« " + title + " » a été créé.";
                case STAGE -> "« " + title + " » est passé à l'étape « " + stage.label() + " ».";
                case STATUS ->
                    "Météo signée pour « " + title + " » : " + weather.label().toLowerCase(Locale.FRENCH) + ".";
                case ARCHIVE -> "« " + title + " » a été archivé.";
                default -> "« " + title + " » a été modifié.";
            };
        }
    }

    List<HomeChangeItem> changes(String visible) {
        return sql.list(ChangeRow.class, """
                SELECT h.occurred_at AS at, h.kind, h.to_stage AS stage, h.weather, p.title, a.display_name AS author, p.code
                FROM project_history h JOIN project p ON p.id = h.project_id JOIN shared_account_read a ON a.id = h.account_id
                WHERE p.archived_at IS NULL AND %s ORDER BY h.occurred_at DESC, h.id DESC LIMIT %d""".formatted(visible, HomePage.SHOWN_CHANGES)).stream()
                .map(ChangeRow::item)
                .toList();
    }
}
