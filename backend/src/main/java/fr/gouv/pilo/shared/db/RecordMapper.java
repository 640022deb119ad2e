package fr.gouv.pilo.shared.db;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rows into a record by name: the component {@code stageSince} is the column {@code stage_since}, and those of a
 * nested record are prefixed by its own name ({@code organisation.name} is {@code organisation_name}). A nested record
 * whose first component is null is null. Columns are found once a statement, and no position is counted by eye.
 *
 * @param <T> the record
 */
public final class RecordMapper<T> implements RowMapper<T> {
    /** Set in tests: a column that no component takes is an error then. */
    private static final boolean STRICT = Boolean.getBoolean("pilo.rows.strict");
    /** What lists add to the columns of their items. */
    private static final Set<String> OF_LISTS = Set.of("row_deleted", "row_id", "row_total");

    private static final ClassValue<RecordMapper<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type);
        }
    };

    private final Class<T> type;
    private final Shape shape;

    /** One value of a row: a column, or a nested record made of several. */
    private sealed interface Part permits Leaf, Shape {
        Object read(ResultSet row, Cell[] cells) throws SQLException;
    }

    /** A column as one statement holds it. */
    private record Cell(int position, ColumnReader reader) {}

    /** @param rank which of the record's columns it is */
    private record Leaf(int rank) implements Part {
        @Override
        public Object read(ResultSet row, Cell[] cells) throws SQLException {
            return cells[rank].reader.read(row, cells[rank].position);
        }
    }

    private record Shape(boolean nested, Part[] parts, MethodHandle constructor) implements Part {
        @Override
        public Object read(ResultSet row, Cell[] cells) throws SQLException {
            var values = new Object[parts.length];
            for (var i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(row, cells);
                if (nested && i == 0 && values[0] == null) {
                    return null;
                }
            }
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final List<String> columns = new ArrayList<>();
    private final List<ColumnReader> readers = new ArrayList<>();

    private RecordMapper(Class<T> type) {
        this.type = type;
        shape = shape(type, "");
    }

    /** @param type a record, of any visibility */
    @SuppressWarnings("unchecked")
    public static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) KNOWN.get(type);
    }

    @Override
    public RowMapper<T> on(ResultSet rows) throws SQLException {
        var found = found(rows);
        var cells = new Cell[columns.size()];
        for (var i = 0; i < cells.length; i++) {
            var position = found.remove(columns.get(i));
            if (position == null) {
                throw new IllegalStateException("no column " + columns.get(i) + " for " + type.getName());
            }
            cells[i] = new Cell(position, readers.get(i).on(rows, position));
        }
        if (STRICT && !OF_LISTS.containsAll(found.keySet())) {
            throw new IllegalStateException("no component of " + type.getName() + " takes " + found.keySet());
        }
        return row -> type.cast(shape.read(row, cells));
    }

    @Override
    public T map(ResultSet row) throws SQLException {
        return on(row).map(row);
    }

    private static Map<String, Integer> found(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var found = new LinkedHashMap<String, Integer>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            if (found.put(meta.getColumnLabel(i), i) != null) {
                throw new IllegalStateException("two columns are called " + meta.getColumnLabel(i));
            }
        }
        return found;
    }

    private Shape shape(Class<?> record, String prefix) {
        var parts = new ArrayList<Part>();
        for (var component : record.getRecordComponents()) {
            var name = prefix + snake(component.getName());
            if (component.getType().isRecord()) {
                parts.add(shape(component.getType(), name + "_"));
            } else {
                columns.add(name);
                readers.add(ColumnReader.of(component.getGenericType()));
                parts.add(new Leaf(columns.size() - 1));
            }
        }
        return new Shape(!prefix.isEmpty(), parts.toArray(Part[]::new), constructor(record));
    }

    private static MethodHandle constructor(Class<?> record) {
        var types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(record, MethodHandles.lookup())
                    .findConstructor(record, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** stageSince → stage_since. */
    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The columns that the record is read from, in its order. */
    public List<String> columns() {
        return List.copyOf(columns);
    }
}
