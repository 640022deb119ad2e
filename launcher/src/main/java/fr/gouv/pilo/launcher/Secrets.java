package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of this run's own services: drawn at the first start, kept beside the data, readable by their owner. */
final class Secrets {
    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path dir) throws IOException {
        file = dir.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
    }

    synchronized String get(String name) throws IOException {
        if (values.getProperty(name) == null) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            values.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            save();
        }
        return values.getProperty(name);
    }

    Path file() {
        return file;
    }

    private void save() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }
}
