package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A migration is never edited once merged: a database that has run it refuses to start with another text. Its line in
 * {@code migrations.txt} (name, SHA-256) comes with it and stays.
 */
class MigrationsKeptTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path KEPT = Path.of("src/test/resources/migrations.txt");

    @Test
    void each_migration_is_what_it_was_when_it_came() throws IOException, GeneralSecurityException {
        var kept = new TreeMap<String, String>();
        Files.readAllLines(KEPT).forEach(line -> kept.put(line.split(" ")[0], line.split(" ")[1]));
        assertTrue(kept.size() > 40, "only " + kept.size() + " are kept");
        var present = new TreeMap<String, String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                present.put(file.getFileName().toString(), digest(file));
            }
        }
        assertEquals(kept, present, "add the next migration, and its line here; edit none");
    }

    private static String digest(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
