package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The DITP's real open data, carried with its source: src/test/resources/barometre/README.md. */
public final class Barometre {
    private static final Path FOLDER = Path.of("src/test/resources/barometre");

    private Barometre() {}

    /** The 43 files of values, by name. */
    public static List<Path> values() {
        try (var files = Files.list(FOLDER)) {
            var found = files.filter(file -> file.getFileName().toString().startsWith("ind-"))
                    .sorted()
                    .toList();
            assertEquals(43, found.size(), "files of values in " + FOLDER);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path metadata() {
        return FOLDER.resolve("indicateurs.csv");
    }
}
