package fr.gouv.pilo.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Roles and databases, made or brought back to what they must be: {@code pilo_owner} migrates, {@code pilo_app}
 * serves without DDL, Keycloak has a database of its own.
 */
final class Databases {
    private final DataSource superuser;
    private final Secrets secrets;

    Databases(DataSource superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    void ensure() throws SQLException, IOException {
        try (var connection = superuser.getConnection()) {
            role(connection, "pilo_owner");
            role(connection, "pilo_app");
            role(connection, "keycloak");
            database(connection, "pilo", "pilo_owner");
            database(connection, "keycloak", "keycloak");
            // The reader of changes asks when the oldest open transaction began, whoever opened it.
            execute(connection, "GRANT pg_read_all_stats TO pilo_app");
            execute(connection, "GRANT CONNECT, TEMPORARY ON DATABASE pilo TO pilo_app");
        }
    }

    private void role(Connection connection, String name) throws SQLException, IOException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE " + name);
        }
        execute(
                connection,
                "ALTER ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + secrets.get(name)
                        + "'");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            // The built-in locale sorts alike on every machine; French order is asked for by collation.
            execute(
                    connection,
                    "CREATE DATABASE " + name + " OWNER " + owner
                            + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'");
        }
        execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
