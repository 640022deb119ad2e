package fr.gouv.pilo.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random operations against a plain model of the two ledgers: 10,000 sequences, a line each, written mixed. */
@PiloTest
class LedgerPropertyTest {
    private static final int SCHEMES = 100;
    private static final int YEARS = 100;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final BigDecimal ZERO = new BigDecimal("0.00");

    @Inject
    Books books;

    @Inject
    BookRepairs repairs;

    @Inject
    ExecutionRepository executions;

    @Inject
    Sql sql;

    private final Random random = new Random(20261129);

    /** A scheme's line of a year. */
    private record Place(String scheme, int year) {}

    @Test
    void b1_to_b5_what_is_kept_and_read_is_what_a_plain_model_counts_over_10_000_random_sequences() {
        var lines = lines();
        assertEquals(10_000, lines.size());
        var entries = new ArrayList<Entry>();
        lines.values().forEach(line -> entries.addAll(sequence(line)));
        Collections.shuffle(entries, random);
        write(entries);
        assertTrue(entries.size() > 50_000, "operations: " + entries.size());
        assertEquals(List.of(), repairs.mend(), "the kept totals are the GROUP BY");
        present(lines, new Plain(entries, entry -> true));
        past(lines, entries);
    }

    private void present(Map<Place, UUID> lines, Plain plain) {
        var totals = totals("budget_total WHERE whole");
        lines.forEach((place, line) -> {
            var kept = totals.get(line);
            assertEquals(plain.opened(line, Measure.INITIAL_AE), kept.openedAe());
            assertEquals(plain.opened(line, Measure.INITIAL_CP), kept.openedCp());
            assertEquals(kept.openedAe().subtract(plain.sum(line, Measure.CONSUMED_AE)), kept.availableAe());
            assertEquals(kept.availableAe().subtract(plain.sum(line, Measure.REQUESTED_AE)), kept.freeAe());
            assertEquals(kept.openedCp().subtract(plain.sum(line, Measure.PAID_CP)), kept.availableCp());
            assertEquals(plain.sum(line, Measure.CERTIFIED), kept.certified());
        });
        var filter = new ExecutionFilter();
        filter.groupBy = "scheme,year";
        filter.scheme = lines.keySet().stream().map(Place::scheme).distinct().toList();
        var read = executions.list(ExecutionRepository.statement(filter, Set.of(), false, "true", false)).stream()
                .collect(Collectors.toMap(item -> new Place(item.scheme().code(), item.fiscalYear()), item -> item));
        assertEquals(lines.size(), read.size());
        for (var scheme : filter.scheme) {
            var remaining = ZERO;
            for (var year = 2000; year < 2000 + YEARS; year++) {
                var place = new Place(scheme, year);
                remaining = remaining.add(plain.stock(lines.get(place)));
                assertEquals(remaining, read.get(place).remainingToPay());
                assertEquals(
                        totals.get(lines.get(place)).availableAe(),
                        read.get(place).availableAe());
            }
        }
    }

    /** The entries that were known, and counted, by then. */
    private void past(Map<Place, UUID> lines, List<Entry> entries) {
        var known = entries.get(entries.size() / 2).knownAt();
        var plain = new Plain(
                entries,
                entry -> !entry.knownAt().isAfter(known) && !entry.valueDate().isAfter(DAY));
        var totals = totals(new Moment(known, DAY).totals(false));
        assertFalse(totals.isEmpty());
        lines.values().forEach(line -> {
            var then = totals.get(line);
            assertEquals(plain.sum(line, Measure.CONSUMED_AE), then == null ? ZERO : then.consumedAe());
            assertEquals(plain.opened(line, Measure.INITIAL_AE), then == null ? ZERO : then.openedAe());
        });
    }

    /** What lines come to, as one would count it on paper. */
    private static final class Plain {
        private final Map<List<Object>, BigDecimal> sums = new HashMap<>();

        Plain(List<Entry> entries, Predicate<Entry> which) {
            entries.stream()
                    .filter(which)
                    .forEach(entry ->
                            sums.merge(List.of(entry.line(), entry.measure()), entry.amount(), BigDecimal::add));
        }

        BigDecimal sum(UUID line, Measure measure) {
            return sums.getOrDefault(List.of(line, measure), ZERO);
        }

        /** The three measures that open stand one after the other. */
        BigDecimal opened(UUID line, Measure initial) {
            return sum(line, initial)
                    .add(sum(line, Measure.values()[initial.ordinal() + 1]))
                    .add(sum(line, Measure.values()[initial.ordinal() + 2]));
        }

        BigDecimal stock(UUID line) {
            return sum(line, Measure.CONSUMED_AE)
                    .subtract(sum(line, Measure.WITHDRAWN_EARLIER))
                    .subtract(sum(line, Measure.PAID_CP));
        }
    }

    private List<Entry> sequence(UUID line) {
        var entries = new ArrayList<Entry>();
        var count = 3 + random.nextInt(7);
        for (var i = 0; i < count; i++) {
            var cents = random.nextInt(2_000_000) - 1_000_000;
            entries.add(new Entry(
                    line,
                    null,
                    Measure.values()[random.nextInt(Measure.GRANTED.ordinal())],
                    BigDecimal.valueOf(cents == 0 ? 1 : cents, 2),
                    DAY.plusDays(random.nextInt(60) - 30),
                    Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000)),
                    EntryOrigin.OPERATION,
                    Ids.next()));
        }
        return entries;
    }

    /** In statements of all sizes. */
    private void write(List<Entry> entries) {
        var at = 0;
        while (at < entries.size()) {
            var slice = entries.subList(at, Math.min(entries.size(), at + 1 + random.nextInt(6_000)));
            QuarkusTransaction.requiringNew().run(() -> {
                books.open();
                books.post(slice);
            });
            at += slice.size();
        }
    }

    private Map<Place, UUID> lines() {
        var lines = new HashMap<Place, UUID>();
        for (var s = 0; s < SCHEMES; s++) {
            var scheme = Ids.next();
            var code = "P-" + scheme.toString().substring(24).toUpperCase(Locale.ROOT);
            sql.update(
                    "INSERT INTO funding_scheme (id, code, name, ledger) VALUES (?, ?, 'Essai', 'ETAT')", scheme, code);
            sql.list("""
                            INSERT INTO budget_line (id, scheme_id, fiscal_year)
                            SELECT gen_random_uuid(), ?, year FROM generate_series(2000, 2099) AS year RETURNING id, fiscal_year""", RecordMapper.of(Line.class), scheme)
                    .forEach(line -> lines.put(new Place(code, line.fiscalYear()), line.id()));
        }
        return lines;
    }

    private record Line(UUID id, int fiscalYear) {}

    private Map<UUID, BudgetTotals> totals(String from) {
        var totals = new HashMap<UUID, BudgetTotals>();
        sql.list(
                        Kept.class,
                        "SELECT line_id, "
                                + BooksRepository.measures().stream()
                                        .map(name -> name + " AS total_" + name)
                                        .collect(Collectors.joining(", "))
                                + " FROM " + from)
                .forEach(kept -> totals.put(kept.lineId(), kept.total()));
        return totals;
    }

    private record Kept(UUID lineId, BudgetTotals total) {}
}
