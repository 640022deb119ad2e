package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the data of this folder were made for: shown otherwise, they would mislead, so that another use is refused. */
final class FormerUse {
    private final Settings settings;
    private final Path regionFile;

    FormerUse(Settings settings) {
        this.settings = settings;
        regionFile = settings.dir().resolve("region");
    }

    /** The reference data of two regions would lie in one directory of bodies and territories. */
    void checkRegion() throws IOException {
        if (!Files.exists(regionFile)) {
            return;
        }
        var former = Files.readString(regionFile).strip();
        if (!former.equals(settings.region())) {
            throw new LaunchFailure("Les données de " + settings.dir() + " sont celles de la région " + former
                    + " : relancez avec PILO_REGION=" + former + ", ou donnez un autre dossier avec PILO_DIR.");
        }
    }

    /** Once the product has started: a start that failed has loaded nothing. */
    void keepRegion() throws IOException {
        Files.writeString(regionFile, settings.region() + "\n");
    }

    /** Without the demonstration there is neither banner nor set date: fictitious figures would pass for true ones. */
    void checkDemo(DataSource pilo) {
        if (!settings.demo() && holdsDemo(pilo)) {
            throw new LaunchFailure("Les données de " + settings.dir()
                    + " contiennent le jeu de démonstration, fictif : relancez sans DEMO=0, ou donnez un autre dossier"
                    + " avec PILO_DIR.");
        }
    }

    private static boolean holdsDemo(DataSource pilo) {
        try (var connection = pilo.getConnection();
                var statement = connection.createStatement()) {
            // Before the first migration there is no table.
            return isTrue(statement, "SELECT to_regclass('demo_load') IS NOT NULL")
                    && isTrue(statement, "SELECT EXISTS (SELECT FROM demo_load)");
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "La base ne dit pas si elle contient le jeu de démonstration : " + e.getMessage(), e);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
