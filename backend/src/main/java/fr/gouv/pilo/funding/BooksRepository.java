package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BooksRepository implements Books {
    /** The columns of a row of totals that say how much. */
    static final String MEASURES = String.join(", ", measures());

    private final Sql sql;
    private final Event<BooksChanged> changes;

    BooksRepository(Sql sql, Event<BooksChanged> changes) {
        this.sql = sql;
        this.changes = changes;
    }

    static List<String> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The clock is read under the lock: in the order of the writings, times go up. */
    @Override
    public Instant open() {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended('funding.writers', 0))", row -> null);
        return sql.one("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant())
                .orElseThrow();
    }

    @Override
    public void post(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = entries.toArray(Entry[]::new);
        var count = rows.length;
        var ids = new UUID[count];
        var lines = new UUID[count];
        var projects = new UUID[count];
        var measures = new Measure[count];
        var amounts = new BigDecimal[count];
        var days = new String[count];
        var known = new String[count];
        var origins = new EntryOrigin[count];
        var originIds = new UUID[count];
        for (var i = 0; i < count; i++) {
            ids[i] = Ids.next();
            lines[i] = rows[i].line();
            projects[i] = rows[i].project();
            measures[i] = rows[i].measure();
            amounts[i] = rows[i].amount();
            days[i] = rows[i].valueDate().toString();
            known[i] = rows[i].knownAt().toString();
            origins[i] = rows[i].origin();
            originIds[i] = rows[i].originId();
        }
        insert(ids, lines, projects, measures, amounts, days, known, origins, originIds);
        changes.fire(new BooksChanged(count));
    }

    /** What falls on the line of a project is that project's. */
    private void insert(Object... columns) {
        sql.update("""
                INSERT INTO budget_entry (id, line_id, project_id, measure, amount, value_date, known_at, origin, origin_id)
                SELECT e.id, e.line_id, coalesce(e.project_id, l.project_id), e.measure, e.amount, e.value_date, e.known_at, e.origin, e.origin_id
                FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::numeric[], ?::date[], ?::timestamptz[], ?::text[], ?::uuid[])
                    AS e (id, line_id, project_id, measure, amount, value_date, known_at, origin, origin_id)
                LEFT JOIN budget_line l ON l.id = e.line_id""", columns);
    }

    @Override
    public Optional<BudgetLineCard> line(UUID id) {
        return sql.one(BudgetLineCard.class, """
                SELECT id, scheme_id, scheme_code, ledger, fiscal_year, programme, axis, axis_label, project_id AS project,
                       budget_programme, title, cost_centre, activity, label
                FROM funding_line_read WHERE id = ?""", id);
    }

    @Override
    public BudgetTotals totals(UUID line) {
        return sql.one(
                        BudgetTotals.class,
                        "SELECT " + MEASURES + " FROM budget_total WHERE line_id = ? AND whole",
                        line)
                .orElse(NOTHING);
    }

    private static final BudgetTotals NOTHING = nothing();

    private static BudgetTotals nothing() {
        var zero = new BigDecimal("0.00");
        return new BudgetTotals(
                zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }
}
