package fr.gouv.pilo.home;

import fr.gouv.pilo.home.HomeView.HomeChangeItem;
import fr.gouv.pilo.home.HomeView.HomeProjectItem;
import fr.gouv.pilo.home.HomeView.HomeTaskItem;
import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.Weather;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The page's own reads over the tables of the rooms. {@code visible} and {@code own} are the project room's conditions
 * on {@code project p}: which projects exist for the caller, and which are the caller's.
 */
@ApplicationScoped
class HomeRepository {
    static final int SHOWN_TASKS = 20;
    static final int SHOWN_CHANGES = 10;
    private static final int SHOWN_PROJECTS = 20;

    /** A project is expected to move while it is neither ended nor archived. */
    private static final String RUNNING = "p.archived_at IS NULL AND p.stage IN (" + Stage.openList() + ")";

    private final Sql sql;

    HomeRepository(Sql sql) {
        this.sql = sql;
    }

    /** Tasks of one kind with their number in all. */
    record Tasks(List<HomeTaskItem> items, long count) {
        static final Tasks NONE = new Tasks(List.of(), 0);
    }

    /** A row of which a task is made, with the number of all. */
    private interface TaskRow {
        HomeTaskItem task(LocalDate today);

        long total();
    }

    private record Milestone(String code, String title, String name, LocalDate due, long total) implements TaskRow {
        @Override
        public HomeTaskItem task(LocalDate today) {
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

    Tasks milestones(String visible, LocalDate today, LocalDate until) {
        return tasks(Milestone.class, today, """
                SELECT p.code, p.title, m.name, m.planned_date AS due, count(*) OVER () AS total
                FROM project_milestone m JOIN project p ON p.id = m.project_id
                WHERE m.actual_date IS NULL AND m.planned_date <= ? AND %s AND %s
                ORDER BY m.planned_date, p.code LIMIT %d""".formatted(RUNNING, visible, SHOWN_TASKS), until);
    }

    private record StatusUpdate(String code, String title, boolean never, LocalDate due, long total)
            implements TaskRow {
        @Override
        public HomeTaskItem task(LocalDate today) {
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
    Tasks statusUpdates(String visible, Instant before, int days, LocalDate today) {
        return tasks(StatusUpdate.class, today, """
                SELECT p.code, p.title, p.status_at IS NULL AS never,
                       (coalesce(p.status_at, p.stage_since) AT TIME ZONE 'Europe/Paris')::date + ? AS due, count(*) OVER () AS total
                FROM project p
                WHERE p.stage <> 'VEILLE' AND coalesce(p.status_at, '-infinity') < ? AND %s AND %s
                ORDER BY p.status_at NULLS FIRST, p.code LIMIT %d""".formatted(RUNNING, visible, SHOWN_TASKS), days, before);
    }

    private record ImportToApply(String id, String file, int values, int files, long total) implements TaskRow {
        @Override
        public HomeTaskItem task(LocalDate today) {
            return new HomeTaskItem(
                    HomeTaskKind.IMPORT_TO_APPLY,
                    files > 1 ? file + " et " + French.count(files - 1, "autre") : file,
                    "Import vérifié, à appliquer : " + French.count(values, "valeur") + " à écrire.",
                    null,
                    false,
                    HomeObject.IMPORT,
                    id,
                    null);
        }
    }

    /** @param owner whose imports alone are told, or null for all: nothing is told that can't be acted on */
    Tasks importsToApply(UUID owner) {
        return tasks(ImportToApply.class, null, """
                SELECT i.id::text AS id, f.name AS file, i.new_count + i.changed_count AS values,
                       (SELECT count(*) FROM measurement_import_file n WHERE n.import_id = i.id) AS files, count(*) OVER () AS total
                FROM measurement_import i JOIN measurement_import_file f ON f.import_id = i.id AND f.position =
                     (SELECT min(position) FROM measurement_import_file n WHERE n.import_id = i.id)
                WHERE i.status = 'CHECKED' AND (?::uuid IS NULL OR i.account_id = ?::uuid) ORDER BY i.created_at LIMIT %d""".formatted(SHOWN_TASKS), owner, owner);
    }

    private <R extends Record & TaskRow> Tasks tasks(
            Class<R> type, LocalDate today, String text, Object... parameters) {
        var rows = sql.list(type, text, parameters);
        return rows.isEmpty()
                ? Tasks.NONE
                : new Tasks(
                        rows.stream().map(row -> row.task(today)).toList(),
                        rows.get(0).total());
    }

    /**
     * How the caller's projects stand.
     *
     * @param movedLately changed stage since the day to which figures are compared
     */
    record ProjectCounts(
            long all,
            long running,
            long inDifficulty,
            long storm,
            long lateMilestones,
            long reachedMilestones,
            long movedLately) {}

    ProjectCounts counts(String visible, LocalDate today, HomePast past) {
        return sql.one(ProjectCounts.class, """
                        SELECT count(*) AS "all", count(*) FILTER (WHERE %1$s) AS running,
                               count(*) FILTER (WHERE %1$s AND p.weather IN ('NUAGE', 'ORAGE')) AS in_difficulty,
                               count(*) FILTER (WHERE %1$s AND p.weather = 'ORAGE') AS storm,
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date IS NULL AND m.planned_date < ? AND %1$s AND %2$s) AS late_milestones,
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date > ? AND m.actual_date <= ? AND p.archived_at IS NULL AND %2$s) AS reached_milestones,
                               count(*) FILTER (WHERE p.stage_since > ?) AS moved_lately
                        FROM project p WHERE p.archived_at IS NULL AND %2$s""".formatted(RUNNING, visible), today, past.day(), today, past.until())
                .orElseThrow();
    }

    /** Projects with their number in all. */
    record OwnProjects(List<HomeProjectItem> items, long count) {
        static final OwnProjects NONE = new OwnProjects(List.of(), 0);
    }

    private record OwnProject(
            String code, String title, Stage stage, Weather weather, String milestone, LocalDate due, long total) {
        HomeProjectItem item(LocalDate today) {
            return new HomeProjectItem(
                    code, title, stage, stage.label(), weather, milestone, due, due != null && due.isBefore(today));
        }
    }

    /** The caller's own projects that are not ended, those that are due first, at the top. */
    OwnProjects projects(String own, LocalDate today) {
        var rows = sql.list(OwnProject.class, """
                SELECT p.code, p.title, p.stage, p.weather, m.name AS milestone, m.planned_date AS due, count(*) OVER () AS total
                FROM project p LEFT JOIN LATERAL (
                  SELECT name, planned_date FROM project_milestone
                  WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) m ON true
                WHERE %s AND %s ORDER BY m.planned_date NULLS LAST, p.code LIMIT %d""".formatted(RUNNING, own, SHOWN_PROJECTS));
        return rows.isEmpty()
                ? OwnProjects.NONE
                : new OwnProjects(
                        rows.stream().map(row -> row.item(today)).toList(),
                        rows.get(0).total());
    }

    private record ProjectChange(
            Instant at, String kind, String toStage, String weather, String title, String account, String code) {
        HomeChangeItem item() {
            return new HomeChangeItem(
                    at, HomeSentences.change(kind, toStage, weather, title), account, HomeObject.PROJECT, code);
        }
    }

    List<HomeChangeItem> projectChanges(String visible) {
        return sql.list(ProjectChange.class, """
                SELECT h.occurred_at AS at, h.kind, h.to_stage, h.weather, p.title, a.display_name AS account, p.code
                FROM project_history h JOIN project p ON p.id = h.project_id JOIN account a ON a.id = h.account_id
                WHERE p.archived_at IS NULL AND %s ORDER BY h.occurred_at DESC, h.id DESC LIMIT %d""".formatted(visible, SHOWN_CHANGES)).stream()
                .map(ProjectChange::item)
                .toList();
    }

    private record ImportChange(Instant at, int values, String account, String id, boolean reversed) {
        HomeChangeItem item() {
            return new HomeChangeItem(
                    at,
                    reversed
                            ? "Un import d'indicateurs a été annulé."
                            : "Un import d'indicateurs a été appliqué : " + French.count(values, "valeur") + ".",
                    account,
                    HomeObject.IMPORT,
                    id);
        }
    }

    List<HomeChangeItem> importChanges() {
        return sql.list(ImportChange.class, """
                SELECT i.applied_at AS at, i.new_count + i.changed_count AS values, a.display_name AS account, i.id::text AS id,
                       i.status = 'REVERSED' AS reversed
                FROM measurement_import i JOIN account a ON a.id = i.applied_by
                WHERE i.applied_at IS NOT NULL ORDER BY i.applied_at DESC LIMIT %d""".formatted(SHOWN_CHANGES)).stream()
                .map(ImportChange::item)
                .toList();
    }

    /** What the DSI watches: people known, acts journalled, imports since that day, background jobs. */
    record Administration(long people, long sealed, long waiting, long imports, long jobs, long failingJobs) {}

    Administration administration(HomePast past) {
        return sql.one(Administration.class, """
                        SELECT (SELECT count(*) FROM account WHERE NOT machine AND issuer NOT LIKE 'urn:%') AS people,
                               (SELECT coalesce(max(position), 0) FROM audit_seal) AS sealed,
                               (SELECT count(*) FROM audit_unsealed) AS waiting,
                               (SELECT count(*) FROM measurement_import WHERE created_at > ?) AS imports,
                               count(*) AS jobs, count(*) FILTER (WHERE consecutive_failures > 0) AS failing_jobs
                        FROM scheduled_tasks""", past.until()).orElseThrow();
    }
}
