package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.TestIssuer;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.bench.Comparison.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The promises of performance (p1, p4, p7, p9), on the packaged API with tokens checked. Its name keeps it out of the
 * suite: {@code make bench} runs it. BENCH_SECONDS (20) and BENCH_ROUNDS (3) may be less for a quick look.
 */
class Bench {
    private static final int SECONDS = number("BENCH_SECONDS", 20);
    private static final int ROUNDS = number("BENCH_ROUNDS", 3);
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    /** As the launcher gives. */
    private static final String HEAP =
            Optional.ofNullable(System.getenv("BENCH_HEAP")).orElse("256m");

    private static final String PROJECTS =
            "/api/v1/projects?limit=50&sort=-updatedAt&stage=DEPLOIEMENT&stage=EXPERIMENTATION&programme=LABO";
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
        database.load("measurements.sql");
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
        if (wanted("p1") || wanted("p4")) {
            requests();
        }
        if (wanted("p7")) {
            new ImportBench(JAR, database, issuer, TABLE).run();
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
            if (wanted("p4")) {
                rates(product);
            }
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
        database.load("projects.sql", "@count@", "10000", "@first@", "0");
        var small = compare(product, PROJECTS, JSON, "projects");
        report("p1", "page of 50 of 10,000 projects", "≥ 0.5 × SQL/s, ≤ 2 × CPU", small, 0.5, 2);
        database.load("projects.sql", "@count@", "90000", "@first@", "10000");
        var large = compare(product, PROJECTS, JSON, "projects");
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

    private void rates(Product product) throws Exception {
        var script = FOLDER.resolve("latest-rates.sql");
        try (var in = Bench.class.getResourceAsStream("/bench/latest-rates.sql")) {
            Files.write(script, in.readAllBytes());
        }
        assertEquals(5_200, text(product, RATES, NDJSON).lines().count(), "13 départements × 400 indicators");
        warm(product, RATES, NDJSON);
        var comparison = Comparison.of(
                ROUNDS,
                product,
                database,
                () -> Load.http(product.url(RATES), token(), NDJSON, SECONDS),
                () -> Load.sql(database, script, List.of(), SECONDS));
        TABLE.add(
                "p4",
                "all latest rates, 13 × 400",
                "≥ 2 × the lateral SQL",
                "%.2f × SQL (%s)".formatted(comparison.median(Round::throughput), comparison),
                comparison.median(Round::throughput) >= 2);
    }

    private static Comparison compare(Product product, String path, String accept, String name) throws Exception {
        warm(product, path, accept);
        var sent = database.sentBy(() -> text(product, path, accept));
        assertTrue(!sent.isEmpty(), "no statement of the API was seen");
        var script = FOLDER.resolve(name + ".sql");
        var variables = Load.script(script, sent);
        return Comparison.of(
                ROUNDS,
                product,
                database,
                () -> Load.http(product.url(path), token(), accept, SECONDS),
                () -> Load.sql(database, script, variables, SECONDS));
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

    private static void warm(Product product, String path, String accept) throws Exception {
        Load.http(product.url(path), token(), accept, Math.max(15, SECONDS));
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
        var only = System.getenv("BENCH_ONLY");
        return only == null || only.isBlank() || List.of(only.split(",")).contains(id);
    }

    private static int number(String name, int otherwise) {
        return Optional.ofNullable(System.getenv(name)).map(Integer::parseInt).orElse(otherwise);
    }
}
