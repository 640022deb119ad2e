package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.bench.Comparison.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** p2 and p3: a project with its money, and the execution of the budget, over 200,000 entries of the ledger. */
final class MoneyBench {
    private static final int OPERATIONS = 200_000;
    private static final int CHANGES = 25;
    private static final String JSON = "application/json";
    private static final ObjectMapper READER = new ObjectMapper();
    private static final String EXECUTIONS = "/api/v1/budget-executions?limit=100&groupBy=axis,year";
    private static final String AS_OF = "&asOf=2026-09-30";
    private static final String PAGE = "/api/v1/budget-executions?limit=50&groupBy=project";
    private static final String GROUP_BY = "execution-group-by.sql";
    /** What happened, one row each: what a reading of the present must not count again. */
    private static final List<String> HISTORY =
            List.of("budget_entry", "spending_operation", "budget_movement", "project_history");

    private final Product product;
    private final Database database;
    private final Table table;
    private final Bench.Side side;

    MoneyBench(Product product, Database database, Table table, Bench.Side side) {
        this.product = product;
        this.database = database;
        this.table = table;
        this.side = side;
    }

    /** Projects are those of p1 if it ran. */
    void load() throws Exception {
        if ((long) database.rows("SELECT count(*) AS number FROM project")
                        .get(0)
                        .get("number")
                == 0) {
            database.load("projects.sql", "@count@", "10000", "@first@", "0");
        }
        database.load("money.sql", "@operations@", String.valueOf(OPERATIONS));
        database.assertNotTied("money-facts.sql");
        var entries = database.rows("SELECT count(*) AS number FROM budget_entry WHERE origin = 'OPERATION'");
        assertEquals((long) OPERATIONS, entries.get(0).get("number"));
    }

    void project() throws Exception {
        var code = (String) database.rows("""
                SELECT p.code FROM budget_total t JOIN project p ON p.id = t.project_id
                GROUP BY p.code HAVING count(*) = 2 ORDER BY p.code LIMIT 1""").get(0).get("code");
        var one = "/api/v1/projects/" + code;
        var money = "/api/v1/budget-executions?project=" + code;
        SameRows.check(List.of(get(one)), rows("project-one.sql", code), "milestones");
        SameRows.check(items(get(money)), rows("project-budget.sql", code));
        var before = reads();
        var ofOne = side.compare(product, one, "project-one.sql", code, Load.CONNECTIONS);
        var ofMoney = side.compare(product, money, "project-budget.sql", code, Load.CONNECTIONS);
        var history = reads() - before;
        var over = over(ofOne) + over(ofMoney);
        table.add(
                "p2",
                "one project and its budget totals",
                "≤ 1 ms CPU over the SQL's, no history read",
                "+%.2f ms CPU for both; history read %d times (project: %s; its money: %s)"
                        .formatted(over, history, ofOne, ofMoney),
                over <= 1 && history == 0);
    }

    private static double over(Comparison found) {
        return found.median(Round::apiCpu) - found.median(Round::sqlCpu);
    }

    /** Scans of the tables of history, by anybody, since the server started. */
    private long reads() throws Exception {
        var read = database.rows(
                "SELECT coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0)::bigint AS number, count(*) AS tables"
                        + " FROM pg_stat_user_tables WHERE relname IN ('" + String.join("', '", HISTORY) + "')");
        assertEquals((long) HISTORY.size(), read.get(0).get("tables"), "tables of history");
        return (long) read.get(0).get("number");
    }

    void execution() throws Exception {
        var items = items(get(EXECUTIONS));
        assertEquals(42, items.size(), "7 axes × 6 years");
        SameRows.check(items, rows(GROUP_BY, ""));
        var found = side.compare(product, EXECUTIONS, GROUP_BY, "", Load.CONNECTIONS);
        var ratio = found.median(Round::throughput);
        table.add(
                "p3",
                "execution by axis × year, 200,000",
                "≥ 50 × the GROUP BY",
                "%.0f × SQL (%s)".formatted(ratio, found),
                ratio >= 50);
        changes();
        past();
        page();
    }

    /** After each entry the next answer has it, and is read anew. */
    private void changes() throws Exception {
        var times = new ArrayList<Double>();
        var consumed = consumed();
        for (var i = 0; i < CHANGES; i++) {
            database.change("""
                    INSERT INTO budget_entry (id, line_id, measure, amount, value_date, known_at, origin, origin_id)
                    SELECT gen_random_uuid(), id, 'CONSUMED_AE', 1.00, DATE '2026-06-01', clock_timestamp(), 'OPERATION', gen_random_uuid()
                    FROM budget_line WHERE fiscal_year = 2026 LIMIT 1""");
            var start = System.nanoTime();
            var now = consumed();
            times.add((System.nanoTime() - start) / 1e6);
            consumed = consumed.add(BigDecimal.ONE);
            assertEquals(0, consumed.compareTo(now), "the entry shows in the next answer");
        }
        Collections.sort(times);
        var median = times.get(times.size() / 2);
        table.add(
                "p3",
                "the same, first after an entry",
                "≤ 20 ms, the entry in it",
                "%.1f ms (median of %d)".formatted(median, CHANGES),
                median <= 20);
    }

    private BigDecimal consumed() throws Exception {
        return items(get(EXECUTIONS)).stream()
                .map(item -> new BigDecimal(item.get("consumedAe").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every entry known by then is read, about what the GROUP BY costs; one caller has one place, the others wait. */
    private void past() throws Exception {
        assertEquals(42, items(get(EXECUTIONS + AS_OF)).size());
        var found = side.compare(product, EXECUTIONS + AS_OF, GROUP_BY, "", 1);
        table.add(
                "p3",
                "the same as of a past day",
                "≤ 3 × the CPU of the GROUP BY",
                "%.2f × CPU (%s)".formatted(found.median(Round::cpu), found),
                found.median(Round::cpu) <= 3);
    }

    private void page() throws Exception {
        var answer = get(PAGE);
        assertEquals(50, answer.get("items").size());
        assertTrue(answer.get("total").asLong() > 9_000, "groups: " + answer.get("total"));
        var paged = side.alone(product, PAGE);
        // By an amount the figures of all are needed, to know which come first.
        var all = side.alone(product, PAGE + "&sort=-availableAe");
        table.add(
                "p3",
                "page of 50 of 10,000 projects' money",
                "≤ 0.5 × the CPU of all groups",
                "%.2f × (%.1f CPU-ms, %.0f/s, against %.1f)"
                        .formatted(paged.cpu() / all.cpu(), paged.cpu(), paged.perSecond(), all.cpu()),
                paged.cpu() <= all.cpu() / 2);
    }

    private JsonNode get(String path) throws Exception {
        var answer = product.get(path, Bench.token(), JSON);
        assertEquals(200, answer.statusCode(), answer.body());
        return READER.readTree(answer.body());
    }

    private List<Map<String, Object>> rows(String script, String code) throws Exception {
        return database.rows(Database.script(script).replace("@code@", code));
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.get("items").forEach(items::add);
        return items;
    }
}
