package fr.gouv.pilo.shared.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row. */
@FunctionalInterface
public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;

    /** Asked once a statement, before its first row: what finds its columns by name finds them here. */
    default RowMapper<T> on(ResultSet rows) throws SQLException {
        return this;
    }

    /** This mapper in a row that holds more than it reads; its columns are still found once a statement. */
    default <R> RowMapper<R> within(Around<T, R> around) {
        var self = this;
        return new RowMapper<>() {
            @Override
            public RowMapper<R> on(ResultSet rows) throws SQLException {
                var found = self.on(rows);
                return row -> around.map(row, found);
            }

            @Override
            public R map(ResultSet row) throws SQLException {
                return around.map(row, self);
            }
        };
    }

    /** Reads a row with the help of the mapper of a part of it. */
    @FunctionalInterface
    interface Around<T, R> {
        R map(ResultSet row, RowMapper<T> part) throws SQLException;
    }
}
