package fr.gouv.pilo.shared.db;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads one column as a type of Java; null where the column is, but for a primitive, which may not be. */
@FunctionalInterface
interface ColumnReader {
    Object read(ResultSet row, int column) throws SQLException;

    Map<Class<?>, ColumnReader> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
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
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(element(list.getActualTypeArguments()[0]));
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

    /** An array of texts, as a list; null where there is none. */
    private static ColumnReader list(Function<Object, Object> element) {
        return (row, column) -> {
            var array = row.getArray(column);
            return array == null
                    ? null
                    : Arrays.stream((Object[]) array.getArray()).map(element).toList();
        };
    }

    private static Function<Object, Object> element(Type type) {
        if (type instanceof Class<?> known && known.isEnum()) {
            var constants = constants(known);
            return value -> constant(constants, (String) value);
        }
        return Function.identity();
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
