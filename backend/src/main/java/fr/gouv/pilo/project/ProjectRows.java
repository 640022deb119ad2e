package fr.gouv.pilo.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads a row column after column, in the order of the select. */
final class ProjectRows {
    private final ResultSet row;
    private int column;
    private String dated;

    ProjectRows(ResultSet row) {
        this.row = row;
    }

    String text() throws SQLException {
        return row.getString(++column);
    }

    UUID id() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    LocalDate date() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    /** What follows the date in "2026-03-01 Name": two facts of one sub-select, null if it found no row. */
    String dated() throws SQLException {
        dated = text();
        return dated == null ? null : dated.substring(dated.indexOf(' ') + 1);
    }

    /** The date of what {@link #dated} has just read. */
    LocalDate datedOn() {
        return dated == null ? null : dateOf(dated);
    }

    /** YYYY-MM-DD at the start of a text, which the database wrote: the parser of dates costs ten times as much. */
    private static LocalDate dateOf(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    Instant instant() throws SQLException {
        var value = row.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    boolean flag() throws SQLException {
        return row.getBoolean(++column);
    }

    long number() throws SQLException {
        return row.getLong(++column);
    }

    <T> T constant(Function<String, T> valueOf) throws SQLException {
        var text = text();
        return text == null ? null : valueOf.apply(text);
    }

    List<String> texts() throws SQLException {
        return Arrays.asList((String[]) row.getArray(++column).getArray());
    }

    <T> List<T> constants(Function<String, T> valueOf) throws SQLException {
        return texts().stream().map(valueOf).toList();
    }

    /** Codes joined by commas: many times cheaper to read than an SQL array, which the driver parses as a whole. */
    <T> List<T> codes(Function<String, T> valueOf) throws SQLException {
        var joined = text();
        if (joined.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<T>();
        for (var code : joined.split(",")) {
            found.add(valueOf.apply(code));
        }
        return found;
    }
}
