package fr.gouv.pilo.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged API as a process of its own, with the flags of the launcher. */
final class Product implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final int port;

    private Product(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static void migrate(Path jar, Database database, String issuer) throws IOException, InterruptedException {
        var process = start(jar, database, issuer, 0, 0, List.of(), Map.of(), "migrate");
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("the migration failed: see target/bench/api.log");
        }
    }

    /** Starts and waits for the first answer 200 of an address. */
    static Product start(Path jar, Database database, String issuer, String heap, String first, String token)
            throws IOException, InterruptedException {
        return start(jar, database, issuer, heap, first, token, Map.of());
    }

    /** @param more settings beside those of every bench */
    static Product start(
            Path jar,
            Database database,
            String issuer,
            String heap,
            String first,
            String token,
            Map<String, String> more)
            throws IOException, InterruptedException {
        var port = freePort();
        var process = start(
                jar,
                database,
                issuer,
                port,
                freePort(),
                List.of(
                        "-Xmx" + heap,
                        "-Xms128m",
                        "-Xmn80m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:TrimNativeHeapInterval=10000"),
                more);
        var product = new Product(process, port);
        product.await(first, token);
        return product;
    }

    private static Process start(
            Path jar,
            Database database,
            String issuer,
            int port,
            int management,
            List<String> flags,
            Map<String, String> more,
            String... arguments)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "PILO_MAIL_HOST",
                        "127.0.0.1",
                        "PILO_MAIL_SENDER",
                        "bench@demo.invalid",
                        "PILO_LINK_KEYS",
                        "bench:of-the-bench-alone-and-long-enough"));
        builder.environment()
                .putAll(Map.of(
                        // As the launcher starts it.
                        "MALLOC_ARENA_MAX",
                        "2",
                        "QUARKUS_PROFILE",
                        "prod",
                        "QUARKUS_LOG_LEVEL",
                        "WARN",
                        "PILO_DB_URL",
                        database.url(),
                        "PILO_DB_APP_PASSWORD",
                        Database.PASSWORD,
                        "PILO_DB_OWNER_PASSWORD",
                        Database.PASSWORD,
                        "PILO_API_PORT",
                        String.valueOf(port),
                        "PILO_MANAGEMENT_PORT",
                        String.valueOf(management),
                        "PILO_OIDC_URL",
                        issuer,
                        // The load comes from one account.
                        "PILO_RATE_LIMIT_PER_MINUTE",
                        "0"));
        builder.environment().putAll(more);
        var log = Files.createDirectories(Path.of("target/bench"))
                .resolve("api.log")
                .toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void await(String path, String token) throws InterruptedException, IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get(path, token, "application/json").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        close();
        throw new IllegalStateException("the API gave no answer: see target/bench/api.log");
    }

    HttpResponse<String> get(String path, String token, String accept) throws IOException, InterruptedException {
        return HTTP.send(request(path, token).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String token, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path, token).POST(body).timeout(Duration.ofMinutes(3));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + token);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    double cpu() {
        var used = Cpu.of(process.pid());
        if (used == 0) {
            throw new IllegalStateException("the API is gone, or its processor time can't be read");
        }
        return used;
    }

    long residentMegabytes() {
        return Cpu.residentMegabytes(process.pid());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
