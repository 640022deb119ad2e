package fr.gouv.pilo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Bounded load on loopback: wrk for the API, pgbench for the statement beside it. */
final class Load {
    /** As many connections on both sides. */
    static final int CONNECTIONS = 4;

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([\\d.]+)(ms|s|m)");
    private static final Pattern FAILED = Pattern.compile("(?:Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*))");
    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");

    /** How many in the time, and how many a second. */
    record Done(long count, double perSecond) {}

    private Load() {}

    static Done http(String url, String token, String accept, int seconds, int connections)
            throws IOException, InterruptedException {
        var out = run(
                Map.of(),
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-H",
                        "Authorization: Bearer " + token,
                        "-H",
                        "Accept: " + accept,
                        url));
        return done(out);
    }

    /** What a script of wrk sends, each time something else. */
    static Done post(String url, String script, int seconds, int connections) throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("bench", ".lua"), Database.script(script));
        return done(run(
                Map.of(),
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        file.toString(),
                        url)));
    }

    private static Done done(String out) {
        var failed = FAILED.matcher(out);
        var requests = REQUESTS.matcher(out);
        if (failed.find() || !requests.find()) {
            throw new IllegalStateException("the load met errors: " + out);
        }
        var count = Long.parseLong(requests.group(1));
        return new Done(count, count / Double.parseDouble(requests.group(2)));
    }

    /** A statement, again and again. */
    static Done sql(Database database, String text, int seconds, int connections)
            throws IOException, InterruptedException {
        var file = Files.writeString(Files.createTempFile("bench", ".sql"), text);
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-M",
                "prepared",
                "-n",
                "-c",
                "" + connections,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-h",
                "127.0.0.1",
                "-p",
                "" + database.port(),
                "-U",
                "pilo_app",
                "-f",
                file.toString()));
        command.add("pilo");
        var out = run(Map.of("PGPASSWORD", Database.PASSWORD), command);
        var count = TRANSACTIONS.matcher(out);
        var rate = TPS.matcher(out);
        if (!count.find() || !rate.find() || out.contains("ERROR")) {
            throw new IllegalStateException("pgbench met errors: " + out);
        }
        return new Done(Long.parseLong(count.group(1)), Double.parseDouble(rate.group(1)));
    }

    private static String run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + " failed: " + out);
        }
        return out;
    }
}
