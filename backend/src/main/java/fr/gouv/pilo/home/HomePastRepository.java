package fr.gouv.pilo.home;

import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the figures of the page were on a past day, from what history holds. {@code visible} is the condition of today:
 * a former value counts nothing that the caller may not read now.
 */
@ApplicationScoped
class HomePastRepository {

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

    private static final String RUNNING = "s.live AND s.stage IN (" + Stage.openList() + ")";

    private final Sql sql;

    HomePastRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param known how many projects existed: with none, nothing is known of that day */
    record Projects(long known, long running, long inDifficulty, long lateMilestones, long reachedMilestones) {}

    Projects projects(String visible, HomePast past) {
        return sql.one(
                        Projects.class,
                        (THEN + """
                        SELECT count(*) AS known, count(*) FILTER (WHERE %2$s) AS running,
                          count(*) FILTER (WHERE %2$s AND s.weather IN ('NUAGE', 'ORAGE')) AS in_difficulty,
                          (SELECT count(*) FROM project_milestone m JOIN stood s ON s.id = m.project_id
                           WHERE m.planned_date < (SELECT day FROM past) AND (m.actual_date IS NULL OR m.actual_date > (SELECT day FROM past))
                             AND %2$s) AS late_milestones,
                          (SELECT count(*) FROM project_milestone m JOIN stood s ON s.id = m.project_id
                           WHERE m.actual_date > (SELECT earlier FROM past) AND m.actual_date <= (SELECT day FROM past) AND s.live) AS reached_milestones
                        FROM stood s""").formatted(visible, RUNNING),
                        past.until(),
                        past.day(),
                        past.earlier().day())
                .orElseThrow();
    }

    /** @param known whether the service was in use: it knew an account */
    record Administration(boolean known, long people, long sealed, long imports) {}

    Administration administration(HomePast past) {
        return sql.one(
                        Administration.class,
                        """
                        SELECT EXISTS (SELECT 1 FROM account WHERE created_at <= ?) AS known,
                          (SELECT count(*) FROM account
                           WHERE NOT machine AND issuer NOT LIKE 'urn:%' AND created_at <= ?) AS people,
                          coalesce((SELECT position FROM audit_seal WHERE sealed_at <= ?
                           ORDER BY sealed_at DESC, position DESC LIMIT 1), 0) AS sealed,
                          (SELECT count(*) FROM measurement_import WHERE created_at > ? AND created_at <= ?) AS imports""",
                        past.until(),
                        past.until(),
                        past.until(),
                        past.earlier().until(),
                        past.until())
                .orElseThrow();
    }
}
