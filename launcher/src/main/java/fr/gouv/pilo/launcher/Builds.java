package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds what is older than its sources. */
final class Builds {
    private final Settings settings;
    private final Children children;
    private final String maven;

    Builds(Settings settings, Children children, String maven) {
        this.settings = settings;
        this.children = children;
        this.maven = maven;
    }

    static Path apiJar(Path root) {
        return root.resolve("backend/target/quarkus-app/quarkus-run.jar");
    }

    void buildApiIfStale() throws IOException, InterruptedException {
        if (!isStale(apiJar(settings.root()), List.of("backend/pom.xml", "backend/src/main"))) {
            return;
        }
        // The font of what it prints is in them.
        installSpaPackages();
        List<String> command = new ArrayList<>(List.of(maven.split(" ")));
        command.addAll(List.of("-B", "-f", "backend/pom.xml", "-Dmaven.test.skip=true", "package"));
        run("construction de l’API", command, "build-api.log");
    }

    void buildSpaIfStale() throws IOException, InterruptedException {
        List<String> sources =
                new ArrayList<>(List.of("openapi.yaml", "frontend/src", "frontend/public", "frontend/scripts"));
        try (var files = Files.list(settings.root().resolve("frontend"))) {
            files.filter(Files::isRegularFile).forEach(f -> sources.add("frontend/" + f.getFileName()));
        }
        if (!isStale(settings.root().resolve("frontend/dist/index.html"), sources)) {
            return;
        }
        installSpaPackages();
        run("construction de l’interface", List.of("npm", "--prefix", "frontend", "run", "build"), "build-spa.log");
    }

    void installSpaPackages() throws IOException, InterruptedException {
        run("installation des paquets de l’interface", List.of("sh", "scripts/npm-ci.sh", "frontend"), "npm-ci.log");
    }

    private void run(String name, List<String> command, String log) throws IOException, InterruptedException {
        Child.run(name, command, settings.root(), Map.of(), settings.logs().resolve(log), children);
    }

    /** Folders count as well: their time changes when a file is removed from them. */
    boolean isStale(Path output, List<String> sources) throws IOException {
        if (!Files.exists(output)) {
            return true;
        }
        var built = Files.getLastModifiedTime(output);
        for (var source : sources) {
            var path = settings.root().resolve(source);
            if (Files.exists(path) && hasNewer(path, built)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNewer(Path root, FileTime built) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.anyMatch(path -> {
                try {
                    return Files.getLastModifiedTime(path).compareTo(built) > 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
