package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of the spending awaits somebody, in one statement, and this year's credits in another. */
@ApplicationScoped
class SpendingHomeRepository {
    private static final int IDLE_DAYS = 90;

    private final Sql sql;

    SpendingHomeRepository(Sql sql) {
        this.sql = sql;
    }

    enum Kind {
        TRANCHE_TO_AFFIRM(HomePage.SHOWN_TASKS),
        /** None of them has a date of its own: of many, the biggest. */
        SERVICE_TO_PAY(5),
        REQUEST_TO_APPROVE(HomePage.SHOWN_TASKS),
        SERVICE_TO_SIGN(HomePage.SHOWN_TASKS),
        /** The oldest stands for all. */
        IDLE_COMMITMENTS(1);

        private final int shown;

        Kind(int shown) {
            this.shown = shown;
        }
    }

    /**
     * @param key of the EJ or the request; null for several
     * @param detail the tranche, or who asked
     * @param planned the tranche's own day, which may come after the last EJ of the year
     * @param territories of the project of a request; null for none
     * @param total how many there are without the limit, and {@code late} of which are late, {@code sum} their amount
     */
    record Waiting(
            Kind kind,
            String key,
            String title,
            String detail,
            BigDecimal amount,
            LocalDate due,
            LocalDate planned,
            List<String> territories,
            long total,
            long late,
            BigDecimal sum) {
        /** The idle ones are one task: the list behind it says which. */
        long tasks() {
            return kind == Kind.IDLE_COMMITMENTS ? 1 : total;
        }

        long lateTasks() {
            return kind == Kind.IDLE_COMMITMENTS ? 1 : late;
        }

        Set<String> places() {
            return territories == null ? null : Set.copyOf(territories);
        }
    }

    /**
     * For whom, in conditions that are whole in their text.
     *
     * @param sees the condition on {@code commitment c}
     * @param seesRequest the condition on {@code commitment_request r}
     */
    record Asker(UUID account, String sees, String seesRequest) {}

    /** @param until the last day whose tranches are told */
    List<Waiting> waiting(Collection<Kind> kinds, Asker asker, LocalDate today, LocalDate until) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        var parts = kinds.stream()
                .map(kind -> "(SELECT '" + kind
                        + "' AS kind, w.*, count(*) OVER () AS total, count(*) FILTER (WHERE w.due < DATE '"
                        + today + "') OVER () AS late, sum(w.amount) OVER () AS sum FROM ("
                        + rows(kind, asker, today, until)
                        + ") w ORDER BY w.due NULLS LAST, w.amount DESC, w.key LIMIT "
                        + kind.shown + ")")
                .collect(Collectors.joining(" UNION ALL "));
        return sql.list(
                Waiting.class,
                "WITH k AS (SELECT * FROM funding_closing_read WHERE fiscal_year = " + today.getYear() + ") " + parts);
    }

    /** B16: after a closing date its act is proposed no more, and nothing is due on a day that is gone. */
    private static String rows(Kind kind, Asker asker, LocalDate today, LocalDate until) {
        var day = "DATE '" + today + "'";
        return switch (kind) {
            case TRANCHE_TO_AFFIRM -> TRANCHES.formatted(until, day, asker.sees());
            case SERVICE_TO_PAY -> TO_PAY.formatted(day, asker.sees());
            case REQUEST_TO_APPROVE -> TO_APPROVE.formatted(day, asker.account(), asker.seesRequest());
            case SERVICE_TO_SIGN -> TO_SIGN.formatted(day, asker.account(), asker.sees());
            case IDLE_COMMITMENTS -> IDLE.formatted(IDLE_DAYS, day, IDLE_DAYS, asker.sees());
        };
    }

    private static final String TRANCHES = """
            SELECT c.number AS key, c.object AS title, t.name AS detail, t.amount, least(t.due_on, k.last_commitment) AS due,
                   t.due_on AS planned, NULL::text[] AS territories
            FROM commitment_tranche t JOIN commitment c ON c.id = t.commitment_id JOIN funding_line_read l ON l.id = t.line_id
            LEFT JOIN k ON k.budget_programme = l.budget_programme
            WHERE t.due_on <= DATE '%s' AND (k.last_commitment IS NULL OR k.last_commitment >= %s) AND %s
              AND coalesce((SELECT sum(o.amount) FROM spending_operation o WHERE o.tranche_id = t.id AND o.kind = 'AFFIRMATION'), 0) = 0""";

    private static final String TO_PAY = """
            SELECT c.number AS key, c.object AS title, NULL AS detail,
                   sum(CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END - i.paid) AS amount,
                   min(k.last_payment_request) FILTER (WHERE k.last_payment_request >= %s) AS due, NULL::date AS planned, NULL::text[] AS territories
            FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id JOIN funding_line_read l ON l.id = i.line_id
            LEFT JOIN k ON k.budget_programme = l.budget_programme
            WHERE (CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END) > i.paid AND %s
            GROUP BY c.id""";

    private static final String TO_APPROVE = """
            SELECT r.id::text AS key, r.object AS title, a.display_name AS detail, r.amount,
                   CASE WHEN k.last_commitment >= %s THEN k.last_commitment END AS due, NULL::date AS planned, p.territories
            FROM commitment_request r JOIN funding_line_read l ON l.id = r.line_id LEFT JOIN k ON k.budget_programme = l.budget_programme
            LEFT JOIN project_budget_read p ON p.id = r.project_id LEFT JOIN shared_account_read a ON a.id = r.requested_by
            WHERE r.state = 'REQUESTED' AND r.approval_required AND r.approved_by IS NULL AND r.requested_by IS DISTINCT FROM '%s'::uuid
              AND %s""";

    private static final String TO_SIGN = """
            SELECT c.number AS key, c.object AS title, NULL AS detail, sum(n.amount) AS amount,
                   min(k.last_acknowledgement) FILTER (WHERE k.last_acknowledgement >= %s) AS due, NULL::date AS planned, NULL::text[] AS territories
            FROM commitment_acceptance n JOIN commitment c ON c.id = n.commitment_id JOIN commitment_item i ON i.id = n.item_id
            JOIN funding_line_read l ON l.id = i.line_id LEFT JOIN k ON k.budget_programme = l.budget_programme
            WHERE n.operation_id IS NULL AND c.officer_id = '%s'::uuid AND %s
            GROUP BY c.id""";

    private static final String IDLE = """
            SELECT c.number AS key, c.object AS title, NULL AS detail, sum(i.net) AS amount,
                   coalesce(c.planned_delivery_on, c.signed_on) + %d AS due, NULL::date AS planned, NULL::text[] AS territories
            FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id
            WHERE i.net > 0 AND i.acknowledged = 0 AND i.certified = 0
              AND coalesce(c.planned_delivery_on, c.signed_on) < %s - %d AND %s
            GROUP BY c.id""";

    /**
     * This year's credits of the scheme that opens most.
     *
     * @param carryOverLimit the CP that may be asked for at most (B15), {@code carryOverAsked} what is
     * @param aeAsked whether a carry-over of AE is asked for
     * @param requests those that await their EJ
     */
    record Pot(
            String scheme,
            String programme,
            BigDecimal openedAe,
            BigDecimal consumedAe,
            BigDecimal requestedAe,
            BigDecimal carryOverLimit,
            BigDecimal carryOverAsked,
            boolean aeAsked,
            long requests,
            LocalDate lastCommitment,
            LocalDate lastAcknowledgement,
            LocalDate lastPaymentRequest,
            LocalDate switchover) {}

    Optional<Pot> pot(int year) {
        return sql.one(Pot.class, """
                WITH pot AS (
                    SELECT s.id, s.code, s.carry_over_ceiling, min(l.budget_programme) AS programme,
                           coalesce(sum(t.initial_ae + t.carried_ae + t.moved_ae), 0) AS opened_ae, coalesce(sum(t.consumed_ae), 0) AS consumed_ae,
                           coalesce(sum(t.requested_ae), 0) AS requested_ae, coalesce(sum(t.initial_cp), 0) AS initial_cp,
                           min(k.last_commitment) AS last_commitment, min(k.last_acknowledgement) AS last_acknowledgement,
                           min(k.last_payment_request) AS last_payment_request, min(k.switchover) AS switchover
                    FROM funding_scheme_read s JOIN funding_line_read l ON l.scheme_id = s.id AND l.fiscal_year = %1$d
                    JOIN funding_line_total_read t ON t.line_id = l.id
                    LEFT JOIN funding_closing_read k ON k.fiscal_year = l.fiscal_year AND k.budget_programme = l.budget_programme
                    WHERE s.ledger = 'ETAT' GROUP BY s.id, s.code, s.carry_over_ceiling
                    ORDER BY sum(t.initial_cp + t.carried_cp + t.moved_cp) DESC, s.code LIMIT 1)
                SELECT p.code AS scheme, p.programme, p.opened_ae, p.consumed_ae, p.requested_ae,
                       round(p.carry_over_ceiling * p.initial_cp / 100, 2) AS carry_over_limit,
                       coalesce((SELECT sum(o.amount) FROM funding_carry_over_read o JOIN funding_line_read n ON n.id = o.from_line_id
                         WHERE n.scheme_id = p.id AND n.fiscal_year = %1$d AND o.ledger = 'CP' AND o.state <> 'REFUSED'), 0.00) AS carry_over_asked,
                       EXISTS (SELECT FROM funding_carry_over_read o JOIN funding_line_read n ON n.id = o.from_line_id
                         WHERE n.scheme_id = p.id AND n.fiscal_year = %1$d AND o.ledger = 'AE' AND o.state <> 'REFUSED') AS ae_asked,
                       (SELECT count(*) FROM commitment_request r JOIN funding_line_read n ON n.id = r.line_id
                        WHERE n.scheme_id = p.id AND n.fiscal_year = %1$d AND r.state = 'REQUESTED') AS requests,
                       p.last_commitment, p.last_acknowledgement, p.last_payment_request, p.switchover
                FROM pot p""".formatted(year));
    }

    record Note(String number, String supplier, BigDecimal net, BigDecimal paid) {}

    /** Of a few EJ that the caller finds. */
    List<Note> notes(List<String> numbers) {
        return sql.list(Note.class, """
                SELECT c.number, s.name AS supplier, c.net, c.paid FROM commitment c
                LEFT JOIN directory_supplier_read s ON s.id = c.supplier_id WHERE c.number = ANY(?)""", (Object) numbers.toArray(String[]::new));
    }
}
