package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What was spent on the budget line of an event, and who else uses that line. */
@ApplicationScoped
class CostRepository {
    private final Sql sql;

    CostRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param line null for none, or for one that the caller does not read
     * @param others other events on the same line
     */
    record CostRow(
            UUID line,
            boolean hidden,
            int others,
            BigDecimal consumedAe,
            BigDecimal certified,
            BigDecimal paidCp,
            int present,
            String territory) {}

    Optional<CostRow> of(UUID event, boolean confidential, UUID account) {
        return sql.one(CostRow.class, """
                SELECT l.id AS line, e.budget_line_id IS NOT NULL AND l.id IS NULL AS hidden,
                       (SELECT count(*)::int FROM event_sheet_read x WHERE x.budget_line_id = l.id AND x.id <> e.id) AS others,
                       t.consumed_ae, t.certified, t.paid_cp,
                       (SELECT coalesce(sum(a.present_seats), 0)::int FROM event_attendance_read a WHERE a.event_id = e.id) AS present,
                       e.territory
                FROM event_sheet_read e
                LEFT JOIN (SELECT b.id FROM funding_line_read b LEFT JOIN project_budget_read p ON p.id = b.project_id
                           WHERE p.id IS NULL OR NOT p.confidential OR ? OR p.lead = ?) l ON l.id = e.budget_line_id
                LEFT JOIN funding_line_total_read t ON t.line_id = l.id
                WHERE e.id = ?""", confidential, account, event);
    }
}
