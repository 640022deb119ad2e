package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Money that sleeps (B13), as it was known at a moment. Days and years are ours, written into the text. */
@ApplicationScoped
class IdleRepository {
    private static final int IDLE_DAYS = 90;

    private static final String LINE = """
            l.id AS budget_line_id, l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
            l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title, a.id AS owner_id,
            a.display_name AS owner_name""";
    private static final String JOINS =
            " JOIN funding_line_read l ON l.id = x.line_id LEFT JOIN project_budget_read p ON p.id = x.project_id LEFT JOIN shared_account_read a ON a.id = x.officer_id";

    private final Listings listings;

    IdleRepository(Listings listings) {
        this.listings = listings;
    }

    /**
     * @param commitments the condition on the commitments {@code c} that the caller reads
     * @param lines the same on the lines {@code l}
     */
    Listing<IdleAppropriationItem> list(OutlookFilter filter, String commitments, String lines, LocalDate day) {
        var statement = ListStatement.of(IdleAppropriationItem.class, "credits-dormants")
                .select("x.kind, x.id, x.commitment, x.object, " + LINE + ", DATE '" + day
                        + "' - x.since AS days, x.since, x.amount")
                .from(rows(commitments, lines, day, filter.moment()) + JOINS)
                .whereIn("x.kind", CommitmentRepository.names(filter.kind))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .id("x.subject_id::text || x.kind")
                .sort("days", "x.since")
                .sort("amount", "x.amount")
                .sort("kind", "x.kind")
                .defaultSort("kind,-amount")
                .columns(SHEET)
                .map(RecordMapper.of(IdleAppropriationItem.class));
        return listings.of(statement, filter);
    }

    /** No amount sleeps for two reasons: that of the milestone comes after the others. */
    private static final String ROWS = """
                (SELECT 'WITHOUT_SERVICE' AS kind, i.id AS subject_id, c.id, c.number AS commitment, c.object, c.officer_id, i.line_id,
                        i.project_id, coalesce(c.planned_delivery_on, c.signed_on) AS since, i.net AS amount
                 FROM %7$s i JOIN commitment c ON c.id = i.commitment_id
                 WHERE i.net > 0 AND i.acknowledged = 0 AND i.certified = 0
                   AND coalesce(c.planned_delivery_on, c.signed_on) < DATE '%1$s' - %2$d AND %3$s
                 UNION ALL
                 SELECT 'OLD_REMAINDER', i.id, c.id, c.number, c.object, c.officer_id, i.line_id, i.project_id, c.signed_on, i.net - i.paid
                 FROM %7$s i JOIN commitment c ON c.id = i.commitment_id
                 WHERE c.fiscal_year < %4$d - 1 AND i.net > i.paid AND %3$s
                 UNION ALL
                 SELECT 'MILESTONE_BEHIND', i.id, c.id, c.number, c.object, c.officer_id, i.line_id, i.project_id, m.since, i.net - i.paid
                 FROM %7$s i JOIN commitment c ON c.id = i.commitment_id
                 JOIN (SELECT project_id, min(planned_date) AS since FROM project_milestone_read
                       WHERE running AND planned_date < DATE '%1$s' AND (actual_date IS NULL OR actual_date > DATE '%1$s')
                       GROUP BY project_id) m ON m.project_id = i.project_id
                 WHERE i.net > i.paid AND c.fiscal_year >= %4$d - 1 AND %3$s
                   AND NOT (i.acknowledged = 0 AND i.certified = 0 AND coalesce(c.planned_delivery_on, c.signed_on) < DATE '%1$s' - %2$d)
                 UNION ALL
                 SELECT 'UNCOMMITTED_AE', l.id, l.id, NULL, l.label, NULL, l.id, l.project_id, NULL,
                        t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae
                 FROM funding_line_read l JOIN %6$s t ON t.line_id = l.id
                 WHERE %5$s AND l.ledger = 'ETAT' AND l.fiscal_year = %4$d
                   AND t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae > 0) x""";

    private static String rows(String commitments, String lines, LocalDate day, Moment moment) {
        return ROWS.formatted(day, IDLE_DAYS, commitments, day.getYear(), lines, moment.totals(), moment.items());
    }

    private static final List<Column<IdleAppropriationItem>> SHEET = List.of(
            Column.code("kind", CreateCommitment.class, IdleAppropriationItem::kind),
            Column.code("commitment", CreatePayment.class, IdleAppropriationItem::commitment),
            Column.text("object", CreateCommitment.class, IdleAppropriationItem::object),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.date("since", "Depuis", IdleAppropriationItem::since),
            Column.number("days", "Jours", IdleAppropriationItem::days),
            Column.number("amount", CreatePayment.class, IdleAppropriationItem::amount));
}
