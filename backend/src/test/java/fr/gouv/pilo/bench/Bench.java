package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.TestIssuer;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.bench.Comparison.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The promises of performance (p1 to p5, p7 to p9), on the packaged API with tokens checked. Its name keeps it out of the
 * suite: {@code make bench} runs it. BENCH_SECONDS (20) and BENCH_ROUNDS (3) may be less for a quick look.
 */
class Bench {
    private static final int SECONDS = number("BENCH_SECONDS", 20);
    private static final int ROUNDS = number("BENCH_ROUNDS", 3);
    private static final List<String> ONLY = Optional.ofNullable(System.getenv("BENCH_ONLY"))
            .filter(only -> !only.isBlank())
            .map(only -> List.of(only.split(",")))
            .orElse(List.of());
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    /** As the launcher gives. */
    private static final String HEAP =
            Optional.ofNullable(System.getenv("BENCH_HEAP")).orElse("256m");

    private static final String PROJECTS =
            "/api/v1/projects?limit=50&sort=-updatedAt&stage=VEILLE&stage=CONCEPTION&programme=LABO";
    /** The other side: the best statement that a person can write for the same answer, not the one that we send. */
    private static final String PROJECTS_SQL = "projects-page.sql";

    private static final String RATES_SQL = "latest-rates.sql";
    private static final int MAX_WARMING = 12;
    private static final ObjectMapper JSON_READER = new ObjectMapper();
    private static final String RATES = "/api/v1/rates?kind=FINAL&level=DEPT";
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final Table TABLE = new Table();
    private static String issuer;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        assertTrue(Files.exists(JAR), "package the API first: make bench does");
        Files.createDirectories(FOLDER);
        issuer = ISSUER.start().get("PILO_OIDC_URL");
        database = Database.start(FOLDER);
        Product.migrate(JAR, database, issuer);
        if (!List.of("p8").equals(ONLY)) {
            database.load("measurements.sql");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.close();
        }
        ISSUER.stop();
    }

    @Test
    void the_promises_of_performance() throws Exception {
        if (wanted("p1") || wanted("p2") || wanted("p3") || wanted("p4") || wanted("p5")) {
            requests();
        }
        if (wanted("p7")) {
            new ImportBench(JAR, database, issuer, TABLE).run(ROUNDS);
        }
        if (wanted("p8")) {
            new MailBench(JAR, database, issuer, TABLE, HEAP).run(ROUNDS);
        }
        if (wanted("p9")) {
            new StartBench(JAR, database, issuer, TABLE, HEAP).run();
        }
        TABLE.write(
                FOLDER.resolve("bench.md"),
                "Medians of %d interleaved rounds of %d s, 4 connections on each side, tokens checked, %d cores; ratios are the API's against plain SQL."
                        .formatted(ROUNDS, SECONDS, Runtime.getRuntime().availableProcessors()));
        assertEquals(List.of(), TABLE.broken(), "promises not kept");
    }

    private void requests() throws Exception {
        try (var product = start("/api/v1/me")) {
            if (wanted("p1")) {
                projects(product);
                memory(product);
            }
            if (wanted("p2") || wanted("p3")) {
                money(product);
            }
            if (wanted("p4")) {
                rates(product);
            }
            if (wanted("p5")) {
                new RegistrationBench(product, database, TABLE).run(ROUNDS, SECONDS);
            }
        }
    }

    private static void money(Product product) throws Exception {
        var money = new MoneyBench(product, database, TABLE, new Side());
        money.load();
        if (wanted("p2")) {
            money.project();
        }
        if (wanted("p3")) {
            money.execution();
        }
    }

    /** How long, and against which database, a bench of its own file measures. */
    static final class Side {
        /** @param code stands for @code@ in the script */
        Comparison compare(Product product, String path, String script, String code, int connections) throws Exception {
            return Bench.compare(product, path, JSON, Database.script(script).replace("@code@", code), connections);
        }

        /** Requests a second and CPU-ms each, of the API and PostgreSQL together. */
        record Alone(double perSecond, double cpu) {}

        Alone alone(Product product, String path) throws Exception {
            warm(product, path, JSON, Load.CONNECTIONS);
            var before = product.cpu() + database.cpu();
            var done = Load.http(product.url(path), token(), JSON, SECONDS, Load.CONNECTIONS);
            return new Alone(done.perSecond(), (product.cpu() + database.cpu() - before) * 1000 / done.count());
        }
    }

    private static void memory(Product product) {
        var resident = product.residentMegabytes();
        TABLE.add(
                "p9",
                "memory under p1's load",
                "RSS ≤ 350 MB",
                resident + " MB (heap limit " + HEAP + ")",
                resident <= 350);
    }

    private void projects(Product product) throws Exception {
        var small = projects(product, 0, 10_000);
        report("p1", "page of 50 of 10,000 projects", "≥ 0.5 × SQL/s, ≤ 2 × CPU", small, 0.5, 2);
        var large = projects(product, 10_000, 100_000);
        report("p1", "page of 50 of 100,000 projects", "≥ 0.5 × SQL/s, ≤ 2 × CPU", large, 0.5, 2);
        // Better at ten times the rows is no break of the promise: each ratio is held against getting worse.
        var throughput = large.median(Round::throughput) / small.median(Round::throughput) - 1;
        var cpu = large.median(Round::cpu) / small.median(Round::cpu) - 1;
        TABLE.add(
                "p1",
                "ratios at 10 × the rows",
                "at most 20 % worse",
                "throughput %+.0f %%, CPU %+.0f %%".formatted(throughput * 100, cpu * 100),
                throughput >= -0.2 && cpu <= 0.2);
    }

    /** @param first how many there are before
     * @param count how many there shall be */
    private static Comparison projects(Product product, int first, int count) throws Exception {
        database.load("projects.sql", "@count@", String.valueOf(count - first), "@first@", String.valueOf(first));
        database.assertNotTied("projects-facts.sql");
        var page = JSON_READER.readTree(text(product, PROJECTS, JSON));
        var rows = database.rows(Database.script(PROJECTS_SQL));
        assertEquals(50, page.get("items").size());
        assertTrue(page.get("total").asLong() > 1_000, "the filter finds too few: " + page.get("total"));
        assertEquals(rows.get(0).get("total"), page.get("total").asLong());
        SameRows.check(items(page.get("items")), rows, "total");
        return compare(product, PROJECTS, JSON, Database.script(PROJECTS_SQL), Load.CONNECTIONS);
    }

    private void rates(Product product) throws Exception {
        database.assertNotTied("measurements-facts.sql");
        var items = new ArrayList<JsonNode>();
        for (var line : text(product, RATES, NDJSON).lines().toList()) {
            items.add(JSON_READER.readTree(line));
        }
        assertEquals(5_200, items.size(), "13 départements × 400 indicators");
        items.sort(Comparator.comparing(
                item -> item.get("indicator").asText() + item.get("territory").asText()));
        var rows = database.rows(Database.script(RATES_SQL));
        rows.sort(Comparator.comparing(row -> "" + row.get("indicator") + row.get("territory")));
        SameRows.check(items, rows);
        var comparison = compare(product, RATES, NDJSON, Database.script(RATES_SQL), Load.CONNECTIONS);
        TABLE.add(
                "p4",
                "all latest rates, 13 × 400",
                "≥ 2 × the lateral SQL",
                "%.2f × SQL (%s)".formatted(comparison.median(Round::throughput), comparison),
                comparison.median(Round::throughput) >= 2);
    }

    private static Comparison compare(Product product, String path, String accept, String sql, int connections)
            throws Exception {
        warm(product, path, accept, connections);
        return Comparison.of(
                ROUNDS,
                product,
                database,
                () -> Load.http(product.url(path), token(), accept, SECONDS, connections),
                () -> Load.sql(database, sql, SECONDS, connections));
    }

    private static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    private static void report(String id, String work, String promise, Comparison found, double least, double most) {
        var throughput = found.median(Round::throughput);
        var cpu = found.median(Round::cpu);
        TABLE.add(
                id,
                work,
                promise,
                "%.2f × SQL/s, %.2f × CPU (%s)".formatted(throughput, cpu, found),
                throughput >= least && cpu <= most);
    }

    /** Until the compiler of the JVM has done: on a busy machine it takes minutes, and its work would be counted. */
    private static void warm(Product product, String path, String accept, int connections) throws Exception {
        var seconds = Math.max(10, SECONDS);
        var before = Double.MAX_VALUE;
        for (var i = 0; i < MAX_WARMING; i++) {
            var used = product.cpu();
            var done = Load.http(product.url(path), token(), accept, seconds, connections);
            var each = (product.cpu() - used) / done.count();
            if (each > before * 0.9) {
                return;
            }
            before = each;
        }
    }

    private static String text(Product product, String path, String accept) {
        try {
            var answer = product.get(path, token(), accept);
            assertEquals(200, answer.statusCode(), answer.body());
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Product start(String first) throws IOException, InterruptedException {
        return Product.start(JAR, database, issuer, HEAP, first, token());
    }

    /** A mission lead's, always the same account. */
    static String token() {
        return Tokens.person("mission-lead")
                .territories("REG-76")
                .subject("bench")
                .sign();
    }

    /** BENCH_ONLY=p4,p7 measures these alone. */
    private static boolean wanted(String id) {
        return ONLY.isEmpty() || ONLY.contains(id);
    }

    private static int number(String name, int otherwise) {
        return Optional.ofNullable(System.getenv(name)).map(Integer::parseInt).orElse(otherwise);
    }
}
