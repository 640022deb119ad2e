package fr.gouv.pilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** p9: processor time to the first answer, against an empty application with the same extensions and flags. */
final class StartBench {
    private static final int STARTS = 3;
    private static final String RESOURCE = """
            package empty;

            @jakarta.ws.rs.Path("/empty")
            public class EmptyResource {
                @jakarta.ws.rs.GET
                @jakarta.ws.rs.Produces("application/json")
                public String get() {
                    return "{}";
                }
            }
            """;

    private final Path jar;
    private final Database database;
    private final String issuer;
    private final Table table;
    private final String heap;

    StartBench(Path jar, Database database, String issuer, Table table, String heap) {
        this.jar = jar;
        this.database = database;
        this.issuer = issuer;
        this.table = table;
        this.heap = heap;
    }

    void run() throws Exception {
        var empty = build(Path.of("target/bench/empty").toAbsolutePath());
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var i = 0; i < STARTS; i++) {
            ours.add(start(jar, "/api/v1/me"));
            theirs.add(start(empty, "/empty"));
        }
        var ratio = median(ours) / median(theirs);
        table.add(
                "p9",
                "CPU to the first answer",
                "≤ 1.5 × an empty app",
                "%.2f × (%.1f against %.1f CPU-s)".formatted(ratio, median(ours), median(theirs)),
                ratio <= 1.5);
    }

    private double start(Path application, String first) throws IOException, InterruptedException {
        try (var product = Product.start(application, database, issuer, heap, first, Bench.token())) {
            return product.cpu();
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** Our pom and settings, and one resource. */
    private static Path build(Path folder) throws IOException, InterruptedException {
        var sources = Files.createDirectories(folder.resolve("src/main/java/empty"));
        var resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(sources.resolve("EmptyResource.java"), RESOURCE);
        Files.writeString(folder.resolve("pom.xml"), Files.readString(Path.of("pom.xml")));
        // Without entities or jobs of its own it has nothing of the product's to set.
        Files.writeString(
                resources.resolve("application.properties"),
                Files.readString(Path.of("src/main/resources/application.properties")));
        var maven = Optional.ofNullable(System.getenv("PILO_MAVEN"))
                .orElse("mvn -B")
                .split(" ");
        var command = new ArrayList<>(List.of(maven));
        command.addAll(List.of("-q", "-Dmaven.test.skip=true", "package"));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the empty application did not build: see " + folder.resolve("build.log"));
        }
        return folder.resolve("target/quarkus-app/quarkus-run.jar");
    }
}
