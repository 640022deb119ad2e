package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AnomalyRepository {
    private static final String COLUMNS = """
            x.rule, x.id, x.rule || '-' || x.subject_id AS key, x.commitment, x.object, l.id AS budget_line_id,
            l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
            l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title, a.id AS owner_id,
            a.display_name AS owner_name, x.amount, x.rate, coalesce(h.state, 'OPEN') AS state, h.reason,
            (SELECT count(*) FROM budget_anomaly_act y WHERE y.rule = x.rule AND y.subject_id = x.subject_id) AS version""";

    private final Sql sql;
    private final Listings listings;

    AnomalyRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /**
     * @param commitments the condition on the commitments {@code c} that the caller reads
     * @param lines the same on the lines {@code l}
     */
    Listing<BudgetAnomalyItem> list(AnomalyFilter filter, String commitments, String lines) {
        var statement = ListStatement.of(BudgetAnomalyItem.class, "anomalies-budgetaires")
                .select(COLUMNS)
                .from(from(filter.moment(), commitments, lines))
                .whereIn("x.rule", CommitmentRepository.names(filter.rule))
                .whereIn("coalesce(h.state, 'OPEN')", CommitmentRepository.names(filter.state))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .id("x.subject_id::text || x.rule")
                .sort("rule", "x.rule")
                .sort("amount", "x.amount")
                .sort("state", "coalesce(h.state, 'OPEN')")
                .defaultSort("rule,-amount")
                .columns(SHEET)
                .map(RecordMapper.of(BudgetAnomalyItem.class));
        if (filter.owner != null && !filter.owner.isEmpty()) {
            statement.where("a.id = ANY(?)", (Object) filter.owner.toArray(UUID[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<BudgetAnomalyItem> find(AnomalyKey key, String commitments, String lines) {
        return sql.one(
                BudgetAnomalyItem.class,
                "SELECT " + COLUMNS + " FROM " + from(Moment.NOW, commitments, lines)
                        + " WHERE x.rule = ? AND x.subject_id = ?",
                key.rule(),
                key.subject());
    }

    void append(AnomalyKey key, UpdateBudgetAnomaly form, BigDecimal amount, Instant known, UUID account) {
        sql.update(
                """
                INSERT INTO budget_anomaly_act (id, rule, subject_id, state, owner_id, reason, amount, known_at, account_id)
                VALUES (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?::uuid)""",
                Ids.next(),
                key.rule(),
                key.subject(),
                form.state(),
                form.owner(),
                form.reason(),
                amount,
                known,
                account);
    }

    /** What somebody sees to and is no longer as it was then: it vanished, or grew beyond what was accepted. */
    List<AnomalyKey> overtaken() {
        var live = sql.list(AnomalyKey.class, "SELECT h.rule, h.subject_id AS subject FROM " + LAST + " WHERE " + LIVE);
        if (live.isEmpty()) {
            return live;
        }
        var subjects = (Object) live.stream().map(AnomalyKey::subject).toArray(UUID[]::new);
        return sql.list(
                AnomalyKey.class,
                "SELECT h.rule, h.subject_id AS subject FROM " + LAST + " LEFT JOIN ("
                        + rows(Moment.NOW, "i.id = ANY(?)", "true")
                        + ") x ON x.rule = h.rule AND x.subject_id = h.subject_id WHERE " + LIVE
                        + " AND (x.rule IS NULL OR h.state = 'ACCEPTED' AND x.amount > h.amount)",
                subjects);
    }

    private static final String LAST =
            "(SELECT DISTINCT ON (rule, subject_id) * FROM budget_anomaly_act ORDER BY rule, subject_id, known_at DESC) h";
    private static final String LIVE = "(h.state <> 'OPEN' OR h.owner_id IS NOT NULL OR h.reason IS NOT NULL)";

    private static String from(Moment moment, String commitments, String lines) {
        return "(" + rows(moment, commitments, lines) + """
                ) x JOIN funding_line_read l ON l.id = x.line_id LEFT JOIN project_budget_read p ON p.id = x.project_id
                LEFT JOIN LATERAL (SELECT y.state, y.owner_id, y.reason FROM budget_anomaly_act y
                    WHERE y.rule = x.rule AND y.subject_id = x.subject_id AND (%1$s IS NULL OR y.known_at <= %1$s)
                    ORDER BY y.known_at DESC LIMIT 1) h ON true
                LEFT JOIN shared_account_read a ON a.id = coalesce(h.owner_id, x.officer_id)""".formatted(moment.knowledge());
    }

    private static final String ROWS = """
                SELECT v.rule, i.id AS subject_id, c.id, c.number AS commitment, c.object, c.officer_id, i.line_id, i.project_id,
                       v.amount, NULL::numeric AS rate
                FROM %1$s i JOIN commitment c ON c.id = i.commitment_id
                CROSS JOIN LATERAL (SELECT CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END AS done) s
                CROSS JOIN LATERAL (VALUES ('B7_SERVICE', s.done - i.net),
                    ('B7_PAID', greatest(i.paid - i.advanced - s.done, i.paid - i.net))) v (rule, amount)
                WHERE v.amount > 0 AND %2$s
                UNION ALL
                SELECT v.rule, l.id, l.id, NULL, l.label, NULL::uuid, l.id, l.project_id, v.amount, v.rate
                FROM funding_line_read l JOIN %3$s t ON t.line_id = l.id
                CROSS JOIN LATERAL (SELECT t.initial_ae + t.carried_ae + t.moved_ae AS ae, t.initial_cp + t.carried_cp + t.moved_cp AS cp) o
                CROSS JOIN LATERAL (SELECT round(100 * t.consumed_ae / nullif(o.ae, 0), 2) AS ae,
                                           round(100 * t.paid_cp / nullif(o.cp, 0), 2) AS cp) r
                CROSS JOIN LATERAL (VALUES ('B2_AE', t.consumed_ae - o.ae, NULL), ('B2_CP', t.paid_cp - o.cp, NULL),
                    ('B3_AE', CASE WHEN r.ae > 100 THEN abs(t.consumed_ae - o.ae) WHEN r.ae < 0 THEN abs(t.consumed_ae) END, r.ae),
                    ('B3_CP', CASE WHEN r.cp > 100 THEN abs(t.paid_cp - o.cp) WHEN r.cp < 0 THEN abs(t.paid_cp) END, r.cp),
                    ('B12', CASE WHEN t.requested_ae > 0 THEN t.requested_ae + t.consumed_ae - o.ae END, NULL)) v (rule, amount, rate)
                WHERE l.ledger = 'ETAT' AND v.amount > 0 AND %4$s
                UNION ALL
                SELECT 'B5', r.subject_id, r.line_id, NULL, NULL, NULL, r.line_id, r.project_id, -r.remaining, NULL
                FROM (SELECT (array_agg(l.id ORDER BY l.fiscal_year))[1] AS subject_id,
                             (array_agg(l.id ORDER BY l.fiscal_year DESC))[1] AS line_id, l.project_id,
                             sum(t.consumed_ae - t.withdrawn_earlier - t.paid_cp) AS remaining
                      FROM funding_line_read l JOIN %3$s t ON t.line_id = l.id
                      WHERE l.ledger = 'ETAT' AND %4$s GROUP BY l.scheme_id, l.programme, l.axis, l.project_id) r
                WHERE r.remaining < 0""";

    private static String rows(Moment moment, String commitments, String lines) {
        return ROWS.formatted(moment.items(), commitments, moment.totals(), lines);
    }

    private static final List<Column<BudgetAnomalyItem>> SHEET = List.of(
            Column.code("rule", "Règle", BudgetAnomalyItem::rule),
            Column.code("commitment", CreatePayment.class, BudgetAnomalyItem::commitment),
            Column.text("object", CreateCommitment.class, BudgetAnomalyItem::object),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.number("amount", CreatePayment.class, BudgetAnomalyItem::amount),
            Column.number("rate", "Taux (%)", BudgetAnomalyItem::rate),
            Column.code("state", UpdateBudgetAnomaly.class, BudgetAnomalyItem::state),
            Column.text(
                    "owner",
                    UpdateBudgetAnomaly.class,
                    item -> item.owner() == null ? null : item.owner().name()),
            Column.text("reason", UpdateBudgetAnomaly.class, BudgetAnomalyItem::reason),
            Column.code("key", "Identifiant", BudgetAnomalyItem::key));
}
