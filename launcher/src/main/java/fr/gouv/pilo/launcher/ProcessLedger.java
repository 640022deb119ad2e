package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who this run started: pid, start time and name, a line each, in the order of the starts.
 *
 * <p>A pid alone proves nothing after a crash, since the system gives it again: the start time tells our process
 * from a stranger that got its number.
 */
final class ProcessLedger {
    static final String LAUNCHER = "launcher";
    private static final Duration SAME_START = Duration.ofSeconds(2);
    private final Path file;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean ours;

    record Entry(String name, long pid, Instant start) {
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
        }

        private boolean isTheSame(ProcessHandle handle) {
            return handle.info()
                    .startInstant()
                    .map(found -> Duration.between(start, found).abs().compareTo(SAME_START) < 0)
                    .orElse(false);
        }
    }

    ProcessLedger(Path dir) throws IOException {
        this(dir, true);
    }

    /** What another launcher writes, read once: our own short-lived processes are not written there. */
    static ProcessLedger ofAnother(Path dir) throws IOException {
        return new ProcessLedger(dir, false);
    }

    private ProcessLedger(Path dir, boolean ours) throws IOException {
        this.ours = ours;
        file = dir.resolve("processes");
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(ProcessLedger::parse)
                    .flatMap(Optional::stream)
                    .forEach(entries::add);
        }
    }

    /** Refuses a second launcher on the same data; else ends what a former one left, last started first. */
    synchronized int recover() throws IOException {
        var other = runningLauncher();
        if (other.isPresent()) {
            throw new LaunchFailure("Pil’O tourne déjà dans ce dossier (processus "
                    + other.get().pid()
                    + ") : arrêtez-le par Ctrl-C, ou donnez un autre dossier avec PILO_DIR et d’autres ports.");
        }
        var ended = 0;
        for (var i = entries.size() - 1; i >= 0; i--) {
            var left = entries.get(i).alive();
            if (left.isPresent()) {
                end(entries.get(i).name(), left.get());
                ended++;
            }
        }
        entries.clear();
        save();
        return ended;
    }

    /** The launcher that holds this data now, if there is one. */
    synchronized Optional<ProcessHandle> runningLauncher() {
        return entries.stream()
                .filter(entry -> entry.name().equals(LAUNCHER))
                .flatMap(entry -> entry.alive().stream())
                .findFirst();
    }

    synchronized void add(String name, ProcessHandle handle) throws IOException {
        entries.add(new Entry(name, handle.pid(), handle.info().startInstant().orElseGet(Instant::now)));
        save();
    }

    synchronized void clear() throws IOException {
        entries.clear();
        save();
    }

    static void end(String name, ProcessHandle handle) throws IOException {
        if (name.equals(Postgres.NAME)) {
            // SIGTERM would make PostgreSQL wait for its clients; SIGINT is its fast and clean stop.
            new ProcessBuilder("kill", "-INT", Long.toString(handle.pid())).start();
        } else {
            handle.destroy();
        }
        if (!endsWithin(handle, 15)) {
            handle.destroyForcibly();
            if (!endsWithin(handle, 10)) {
                throw new LaunchFailure("Le processus " + handle.pid() + " (" + name
                        + ") d’un démarrage précédent ne s’arrête pas : arrêtez-le par « kill -9 " + handle.pid()
                        + " », puis relancez.");
            }
        }
    }

    private static boolean endsWithin(ProcessHandle handle, int seconds) {
        try {
            handle.onExit().orTimeout(seconds, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<Entry> parse(String line) {
        var parts = line.split(" ", 3);
        return parts.length == 3
                ? Optional.of(new Entry(parts[2], Long.parseLong(parts[0]), Instant.parse(parts[1])))
                : Optional.empty();
    }

    /** Written beside and moved: a kill in the middle leaves the former file whole. */
    private void save() throws IOException {
        if (!ours) {
            return;
        }
        var next = file.resolveSibling("processes.new");
        Files.write(
                next,
                entries.stream()
                        .map(e -> e.pid() + " " + e.start() + " " + e.name())
                        .toList());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
