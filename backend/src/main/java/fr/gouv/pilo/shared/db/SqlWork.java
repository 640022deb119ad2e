package fr.gouv.pilo.shared.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Work on a raw connection, such as COPY. */
@FunctionalInterface
public interface SqlWork<T> {
    T run(Connection connection) throws SQLException, IOException;
}
