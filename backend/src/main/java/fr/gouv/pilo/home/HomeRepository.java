package fr.gouv.pilo.home;

import fr.gouv.pilo.home.HomeView.HomeChangeItem;
import fr.gouv.pilo.home.HomeView.HomeProjectItem;
import fr.gouv.pilo.home.HomeView.HomeTaskItem;
import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.Weather;
import fr.gouv.pilo.shared.db.RowMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    Tasks milestones(String visible, LocalDate today, LocalDate until) {
        return tasks(
                """
                SELECT p.code, p.title, m.name, m.planned_date, count(*) OVER ()
                FROM project_milestone m JOIN project p ON p.id = m.project_id
                WHERE m.actual_date IS NULL AND m.planned_date <= ? AND %s AND %s
                ORDER BY m.planned_date, p.code LIMIT %d""".formatted(RUNNING, visible, SHOWN_TASKS),
                row -> {
                    var due = row.getObject(4, LocalDate.class);
                    return new HomeTaskItem(
                            HomeTaskKind.MILESTONE,
                            row.getString(2),
                            "Jalon à atteindre : " + row.getString(3) + ".",
                            due,
                            due.isBefore(today),
                            HomeObject.PROJECT,
                            row.getString(1),
                            null);
                },
                until);
    }

    /** Running projects whose weather was never signed, or not since {@code before}. */
    Tasks statusUpdates(String visible, Instant before, int days, LocalDate today) {
        return tasks(
                """
                SELECT p.code, p.title, p.status_at, (coalesce(p.status_at, p.stage_since) AT TIME ZONE 'Europe/Paris')::date + ?, count(*) OVER ()
                FROM project p
                WHERE p.stage <> 'VEILLE' AND coalesce(p.status_at, '-infinity') < ? AND %s AND %s
                ORDER BY p.status_at NULLS FIRST, p.code LIMIT %d""".formatted(RUNNING, visible, SHOWN_TASKS),
                row -> {
                    var never = row.getObject(3) == null;
                    var due = row.getObject(4, LocalDate.class);
                    return new HomeTaskItem(
                            HomeTaskKind.STATUS_UPDATE,
                            row.getString(2),
                            never
                                    ? "Météo et synthèse à signer pour la première fois."
                                    : "Météo et synthèse à mettre à jour.",
                            due,
                            due.isBefore(today),
                            HomeObject.PROJECT,
                            row.getString(1),
                            null);
                },
                days,
                before);
    }

    /** @param owner whose imports alone are told, or null for all: nothing is told that can't be acted on */
    Tasks importsToApply(UUID owner) {
        return tasks(
                """
                SELECT i.id::text, f.name, i.new_count + i.changed_count, (SELECT count(*) FROM measurement_import_file n WHERE n.import_id = i.id),
                       count(*) OVER ()
                FROM measurement_import i JOIN measurement_import_file f ON f.import_id = i.id AND f.position =
                     (SELECT min(position) FROM measurement_import_file n WHERE n.import_id = i.id)
                WHERE i.status = 'CHECKED' AND (?::uuid IS NULL OR i.account_id = ?::uuid) ORDER BY i.created_at LIMIT %d""".formatted(SHOWN_TASKS),
                row -> new HomeTaskItem(
                        HomeTaskKind.IMPORT_TO_APPLY,
                        row.getLong(4) > 1
                                ? row.getString(2) + " et " + French.count(row.getInt(4) - 1, "autre")
                                : row.getString(2),
                        "Import vérifié, à appliquer : " + French.count(row.getInt(3), "valeur") + " à écrire.",
                        null,
                        false,
                        HomeObject.IMPORT,
                        row.getString(1),
                        null),
                owner,
                owner);
    }

    private Tasks tasks(String text, RowMapper<HomeTaskItem> mapper, Object... parameters) {
        var count = new long[1];
        var items = sql.list(
                text,
                row -> {
                    count[0] = row.getLong(5);
                    return mapper.map(row);
                },
                parameters);
        return new Tasks(items, count[0]);
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
        return sql.one(
                        """
                        SELECT count(*), count(*) FILTER (WHERE %1$s),
                               count(*) FILTER (WHERE %1$s AND p.weather IN ('NUAGE', 'ORAGE')),
                               count(*) FILTER (WHERE %1$s AND p.weather = 'ORAGE'),
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date IS NULL AND m.planned_date < ? AND %1$s AND %2$s),
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date > ? AND m.actual_date <= ? AND p.archived_at IS NULL AND %2$s),
                               count(*) FILTER (WHERE p.stage_since > ?)
                        FROM project p WHERE p.archived_at IS NULL AND %2$s""".formatted(RUNNING, visible),
                        row -> new ProjectCounts(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)),
                        today,
                        past.day(),
                        today,
                        past.until())
                .orElseThrow();
    }

    /** Projects with their number in all. */
    record OwnProjects(List<HomeProjectItem> items, long count) {
        static final OwnProjects NONE = new OwnProjects(List.of(), 0);
    }

    /** The caller's own projects that are not ended, those that are due first, at the top. */
    OwnProjects projects(String own, LocalDate today) {
        var count = new long[1];
        var items = sql.list("""
                SELECT p.code, p.title, p.stage, p.weather, m.name, m.planned_date, count(*) OVER ()
                FROM project p LEFT JOIN LATERAL (
                  SELECT name, planned_date FROM project_milestone
                  WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) m ON true
                WHERE %s AND %s ORDER BY m.planned_date NULLS LAST, p.code LIMIT %d""".formatted(RUNNING, own, SHOWN_PROJECTS), row -> {
            count[0] = row.getLong(7);
            var due = row.getObject(6, LocalDate.class);
            var stage = Stage.valueOf(row.getString(3));
            return new HomeProjectItem(
                    row.getString(1),
                    row.getString(2),
                    stage,
                    stage.label(),
                    Weather.valueOf(row.getString(4)),
                    row.getString(5),
                    due,
                    due != null && due.isBefore(today));
        });
        return new OwnProjects(items, count[0]);
    }

    List<HomeChangeItem> projectChanges(String visible) {
        return sql.list(
                """
                SELECT h.occurred_at, h.kind, h.to_stage, h.weather, p.title, a.display_name, p.code
                FROM project_history h JOIN project p ON p.id = h.project_id JOIN account a ON a.id = h.account_id
                WHERE p.archived_at IS NULL AND %s ORDER BY h.occurred_at DESC, h.id DESC LIMIT %d""".formatted(visible, SHOWN_CHANGES),
                row -> new HomeChangeItem(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        HomeSentences.change(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6),
                        HomeObject.PROJECT,
                        row.getString(7)));
    }

    List<HomeChangeItem> importChanges() {
        return sql.list(
                """
                SELECT i.applied_at, i.new_count + i.changed_count, a.display_name, i.id::text, i.status
                FROM measurement_import i JOIN account a ON a.id = i.applied_by
                WHERE i.applied_at IS NOT NULL ORDER BY i.applied_at DESC LIMIT %d""".formatted(SHOWN_CHANGES),
                row -> new HomeChangeItem(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        "REVERSED".equals(row.getString(5))
                                ? "Un import d'indicateurs a été annulé."
                                : "Un import d'indicateurs a été appliqué : " + French.count(row.getInt(2), "valeur")
                                        + ".",
                        row.getString(3),
                        HomeObject.IMPORT,
                        row.getString(4)));
    }

    /** What the DSI watches: people known, acts journalled, imports since that day, background jobs. */
    record Administration(long people, long sealed, long waiting, long imports, long jobs, long failingJobs) {}

    Administration administration(HomePast past) {
        return sql.one(
                        """
                        SELECT (SELECT count(*) FROM account WHERE NOT machine AND issuer NOT LIKE 'urn:%'),
                               (SELECT coalesce(max(position), 0) FROM audit_seal),
                               (SELECT count(*) FROM audit_unsealed),
                               (SELECT count(*) FROM measurement_import WHERE created_at > ?),
                               count(*), count(*) FILTER (WHERE consecutive_failures > 0)
                        FROM scheduled_tasks""",
                        row -> new Administration(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)),
                        past.until())
                .orElseThrow();
    }
}
