package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * How projects stand, and how they stood on a past day from what history holds. {@code visible} is the condition of today
 * on {@code project p}: a former value counts nothing that the caller may not read now.
 */
@ApplicationScoped
class ProjectFigureRepository {
    /** A project is expected to move while it is neither ended nor archived. */
    static final String RUNNING = "p.archived_at IS NULL AND p.stage IN (" + Stage.openList() + ")";

    /**
     * Projects as they stood: what did not move since is read as it is, so that the cost follows what moved lately and
     * not the length of the history. Before its first move a project stood where that move found it.
     */
    private static final String THEN = """
            WITH past AS (SELECT ?::timestamptz AS until, ?::date AS day, ?::date AS earlier),
            stood AS (
              SELECT p.id, p.archived_at IS NULL OR p.archived_at > (SELECT until FROM past) AS live,
                CASE WHEN p.stage_since <= (SELECT until FROM past) THEN p.stage ELSE coalesce(
                  (SELECT h.to_stage FROM project_history h WHERE h.project_id = p.id AND h.kind = 'STAGE'
                     AND h.occurred_at <= (SELECT until FROM past) ORDER BY h.occurred_at DESC, h.id DESC LIMIT 1),
                  (SELECT h.from_stage FROM project_history h WHERE h.project_id = p.id AND h.kind = 'STAGE'
                     AND h.occurred_at > (SELECT until FROM past) ORDER BY h.occurred_at, h.id LIMIT 1), p.stage) END AS stage,
                CASE WHEN greatest(p.status_at, p.stage_since) <= (SELECT until FROM past) THEN p.weather ELSE
                  (SELECT h.weather FROM project_history h WHERE h.project_id = p.id AND h.kind = 'STATUS'
                     AND h.occurred_at <= (SELECT until FROM past) ORDER BY h.occurred_at DESC, h.id DESC LIMIT 1) END AS weather
              FROM project p WHERE p.created_at <= (SELECT until FROM past) AND %s)""";

    private static final String RAN = "s.live AND s.stage IN (" + Stage.openList() + ")";

    private final Sql sql;

    ProjectFigureRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param movedLately changed stage since the day to which figures are compared */
    record Now(
            long total,
            long running,
            long inDifficulty,
            long storm,
            long lateMilestones,
            long reachedMilestones,
            long movedLately) {}

    Now now(String visible, LocalDate today, HomePast past) {
        return sql.one(Now.class, """
                        SELECT count(*) AS total, count(*) FILTER (WHERE %1$s) AS running,
                               count(*) FILTER (WHERE %1$s AND p.weather IN ('NUAGE', 'ORAGE')) AS in_difficulty,
                               count(*) FILTER (WHERE %1$s AND p.weather = 'ORAGE') AS storm,
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date IS NULL AND m.planned_date < ? AND %1$s AND %2$s) AS late_milestones,
                               (SELECT count(*) FROM project_milestone m JOIN project p ON p.id = m.project_id
                                WHERE m.actual_date > ? AND m.actual_date <= ? AND p.archived_at IS NULL AND %2$s)
                                 AS reached_milestones,
                               count(*) FILTER (WHERE p.stage_since > ?) AS moved_lately
                        FROM project p WHERE p.archived_at IS NULL AND %2$s""".formatted(RUNNING, visible), today, past.day(), today, past.until())
                .orElseThrow();
    }

    /** @param known how many projects existed: with none, nothing is known of that day */
    record Then(long known, long running, long inDifficulty, long lateMilestones, long reachedMilestones) {}

    Then then(String visible, HomePast past) {
        return sql.one(
                        Then.class,
                        (THEN + """
                        SELECT count(*) AS known, count(*) FILTER (WHERE %2$s) AS running,
                          count(*) FILTER (WHERE %2$s AND s.weather IN ('NUAGE', 'ORAGE')) AS in_difficulty,
                          (SELECT count(*) FROM project_milestone m JOIN stood s ON s.id = m.project_id
                           WHERE m.planned_date < (SELECT day FROM past) AND (m.actual_date IS NULL OR m.actual_date > (SELECT day FROM past))
                             AND %2$s) AS late_milestones,
                          (SELECT count(*) FROM project_milestone m JOIN stood s ON s.id = m.project_id
                           WHERE m.actual_date > (SELECT earlier FROM past) AND m.actual_date <= (SELECT day FROM past) AND s.live)
                             AS reached_milestones
                        FROM stood s""").formatted(visible, RAN),
                        past.until(),
                        past.day(),
                        past.earlier().day())
                .orElseThrow();
    }
}
