package fr.gouv.pilo.measurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The DITP's real open data, read in place: it stands beside the clone and may not be carried into it. */
final class Barometre {
    private Barometre() {}

    static Path folder() {
        var clone =
                Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().normalize();
        for (var up = clone.getParent(); up != null; up = up.getParent()) {
            var folder = up.resolve("shared/data/barometre");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException("no shared/data/barometre beside this clone");
    }

    /** The 43 files of values, by name. */
    static List<Path> values() {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("ind-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path metadata() {
        return folder().resolve("indicateurs.csv");
    }
}
