package fr.gouv.pilo.shared.db;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads one column as a type of Java; null where the column is, but for a primitive, which may not be. */
@FunctionalInterface
interface ColumnReader {
    Object read(ResultSet row, int column) throws SQLException;

    /** Asked once a statement: what reads the column as this one holds it. */
    default ColumnReader on(ResultSet rows, int column) throws SQLException {
        return this;
    }

    Map<Class<?>, ColumnReader> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
            Map.entry(YearMonth.class, (row, column) -> month(row.getString(column))),
            Map.entry(Instant.class, ColumnReader::instant),
            Map.entry(boolean.class, (row, column) -> present(row, column, row.getBoolean(column))),
            Map.entry(Boolean.class, (row, column) -> orNull(row, row.getBoolean(column))),
            Map.entry(int.class, (row, column) -> present(row, column, row.getInt(column))),
            Map.entry(Integer.class, (row, column) -> orNull(row, row.getInt(column))),
            Map.entry(long.class, (row, column) -> present(row, column, row.getLong(column))),
            Map.entry(Long.class, (row, column) -> orNull(row, row.getLong(column))),
            Map.entry(byte[].class, ResultSet::getBytes));

    /** @throws IllegalArgumentException for a type that no column is read as */
    static ColumnReader of(Type type) {
        if (type instanceof ParameterizedType many) {
            return ManyReader.of(many);
        }
        if (type instanceof Class<?> known) {
            if (known.isEnum()) {
                var constants = constants(known);
                return (row, column) -> constant(constants, row.getString(column));
            }
            var reader = BY_TYPE.get(known);
            if (reader != null) {
                return reader;
            }
        }
        throw new IllegalArgumentException("no column is read as " + type.getTypeName());
    }

    /** @return what makes of the text or number of a row the element that a list holds */
    static Function<Object, Object> element(Class<?> type) {
        if (type.isEnum()) {
            var constants = constants(type);
            return value -> constant(constants, (String) value);
        }
        return type == YearMonth.class ? value -> month((String) value) : Function.identity();
    }

    private static Map<String, Object> constants(Class<?> type) {
        var constants = new HashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return constants;
    }

    private static Object constant(Map<String, Object> constants, String name) {
        var constant = constants.get(name);
        if (constant == null && name != null) {
            throw new IllegalStateException("no constant is called " + name);
        }
        return constant;
    }

    /** A date as PostgreSQL writes it, which spares the driver's calendar. */
    private static YearMonth month(String date) {
        return date == null ? null : YearMonth.of(Integer.parseInt(date, 0, 4, 10), Integer.parseInt(date, 5, 7, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static Object present(ResultSet row, int column, Object value) throws SQLException {
        if (row.wasNull()) {
            throw new IllegalStateException(
                    "no value in " + row.getMetaData().getColumnLabel(column) + ", read as a primitive");
        }
        return value;
    }
}
