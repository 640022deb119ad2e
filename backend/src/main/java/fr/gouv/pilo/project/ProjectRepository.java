package fr.gouv.pilo.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One project: written through its entity, read in one statement. Lists are {@link PortfolioRepository}'s. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {
    /** What may be done next is the service's to say. */
    private static final String VIEW = """
            SELECT p.id, p.code, p.title, p.programme, p.axis, p.orientations, p.approaches, p.organisation_id, o.code AS organisation_code,
              o.name AS organisation_name, p.lead_account_id, l.display_name AS lead_name, p.description, p.territories, p.start_date,
              p.end_date, p.digital,
              (SELECT coalesce(json_agg(json_build_object('name', m.name, 'plannedDate', m.planned_date, 'actualDate', m.actual_date)
                ORDER BY m.position), '[]') FROM project_milestone m WHERE m.project_id = p.id) AS milestones,
              p.target_services, p.result_sheet_url, p.result_sheet_published_on, p.confidential, p.stage, p.stage_since,
              CASE WHEN p.stage = 'ABANDON' THEN (SELECT h.reason FROM project_history h WHERE h.project_id = p.id
                AND h.to_stage = 'ABANDON' ORDER BY h.occurred_at DESC LIMIT 1) END AS lesson,
              p.weather, p.synthesis, p.status_at, p.status_account_id, s.display_name AS status_author,
              NULL::date AS status_due_on, p.archived_at, p.version,
              p.created_at, p.updated_at, '[]' AS next_stages, '' AS acts
            FROM project p JOIN directory_organisation_read o ON o.id = p.organisation_id
              LEFT JOIN shared_account_read l ON l.id = p.lead_account_id LEFT JOIN shared_account_read s ON s.id = p.status_account_id WHERE """;

    private final Sql sql;
    private final ObjectMapper mapper;

    ProjectRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** The next key of a year, without holes: the counter's row stays locked until the project is committed. */
    String nextCode(int year) {
        var taken = sql.one("""
                INSERT INTO project_counter (year, taken) VALUES (?, 1)
                ON CONFLICT (year) DO UPDATE SET taken = project_counter.taken + 1 RETURNING taken""", row -> row.getInt(1), year);
        return "PRJ-%d-%03d".formatted(year, taken.orElseThrow());
    }

    /** For an act that others may do at the same time without a version: they wait for one another. */
    Optional<Project> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param key the id, or the business key */
    Optional<ProjectView> view(String key) {
        return new IdOrWord(key)
                .id()
                .map(this::view)
                .orElseGet(() -> sql.one(ProjectView.class, VIEW + " p.code = ?", key));
    }

    Optional<ProjectView> view(UUID id) {
        return sql.one(ProjectView.class, VIEW + " p.id = ?", id);
    }

    Set<String> axes(Programme programme) {
        return Set.copyOf(
                sql.list("SELECT code FROM programme_axis WHERE programme = ?", row -> row.getString(1), programme));
    }

    List<NomenclaturesView.AxisItem> allAxes() {
        return sql.list(
                NomenclaturesView.AxisItem.class,
                "SELECT programme, code, label FROM programme_axis ORDER BY programme, position");
    }

    void record(UUID project, HistoryKind kind, Signature by, List<FieldChange> changes) {
        sql.update(
                "INSERT INTO project_history (id, project_id, kind, occurred_at, account_id, changes) VALUES (?, ?, ?, ?, ?, ?::jsonb)",
                Ids.next(),
                project,
                kind,
                by.at(),
                by.accountId(),
                json(changes));
    }

    void recordStage(UUID project, Stage from, Stage to, String reason, Signature by) {
        sql.update("""
                INSERT INTO project_history (id, project_id, kind, occurred_at, account_id, from_stage, to_stage, reason)
                VALUES (?, ?, 'STAGE', ?, ?, ?, ?, ?)""", Ids.next(), project, by.at(), by.accountId(), from, to, reason);
    }

    boolean wasAt(UUID project, Stage stage) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM project_history WHERE project_id = ? AND to_stage = ?)",
                        row -> row.getBoolean(1),
                        project,
                        stage)
                .orElse(false);
    }

    void recordStatus(UUID project, Weather weather, String synthesis, Signature by) {
        sql.update("""
                INSERT INTO project_history (id, project_id, kind, occurred_at, account_id, weather, synthesis)
                VALUES (?, ?, 'STATUS', ?, ?, ?, ?)""", Ids.next(), project, by.at(), by.accountId(), weather, synthesis);
    }

    private String json(List<FieldChange> changes) {
        try {
            return mapper.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are plain texts", e);
        }
    }
}
