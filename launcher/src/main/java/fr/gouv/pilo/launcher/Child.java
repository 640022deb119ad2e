package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A child process with its log file, in a session of its own: Ctrl-C reaches the launcher alone, which decides the order. */
final class Child {
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));
    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Child start(
            String name, List<String> command, Path workingDir, Map<String, String> env, Path log, Children children)
            throws IOException {
        var process = builder(command, workingDir, env, log).start();
        var child = new Child(name, process, log);
        children.register(child);
        return child;
    }

    /** Runs a command to its end; failure carries the end of its log. */
    static void run(
            String name, List<String> command, Path workingDir, Map<String, String> env, Path log, Children children)
            throws IOException, InterruptedException {
        var child = start(name, command, workingDir, env, log, children);
        var code = child.process.waitFor();
        children.forget(child);
        if (code != 0) {
            throw child.failure("a échoué");
        }
    }

    private static ProcessBuilder builder(List<String> command, Path workingDir, Map<String, String> env, Path log)
            throws IOException {
        Files.createDirectories(log.getParent());
        List<String> full = new ArrayList<>();
        if (HAS_SETSID) {
            // The child leads no group of ours, so setsid execs in place: the pid stays the command's own.
            full.add("/usr/bin/setsid");
        }
        full.addAll(command);
        var builder = new ProcessBuilder(full)
                .directory(workingDir.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(env);
        return builder;
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    /** How it ended, for a sentence. */
    String end() {
        return "s’est arrêté (code " + process.exitValue() + ")";
    }

    LaunchFailure failure(String what) {
        return new LaunchFailure("« " + name + " » " + what + " ; dernières lignes de " + log + " :\n" + tail());
    }

    void stop(int seconds) throws InterruptedException {
        // npm and Maven start programs of their own, which would outlive them.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    private String tail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream()
                    .map(line -> line.length() > 800 ? line.substring(0, 800) + "…" : line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(journal illisible)";
        }
    }
}
