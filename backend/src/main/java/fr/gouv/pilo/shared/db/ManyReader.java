package fr.gouv.pilo.shared.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Several values in one column. Texts, numbers and constants are an array, or codes joined by commas where the
 * statement joins them: many times cheaper to read in a list than an array, which the driver parses as a whole. Records
 * and maps are JSON. Null where there is none.
 */
final class ManyReader {
    /** Made when a first record asks for it, not at start: names are those of the components. */
    private static final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

        static ObjectReader reader(Type type) {
            return MAPPER.readerFor(MAPPER.constructType(type));
        }
    }

    private ManyReader() {}

    static ColumnReader of(ParameterizedType type) {
        if ((type.getRawType() == List.class || type.getRawType() == Set.class)
                && type.getActualTypeArguments()[0] instanceof Class<?> element
                && !element.isRecord()) {
            return type.getRawType() == List.class
                    ? new Values(ColumnReader.element(element), list -> list)
                    : new Values(ColumnReader.element(element), ManyReader::set);
        }
        return json(Json.reader(type));
    }

    private static Object set(List<Object> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static ColumnReader json(ObjectReader reader) {
        return (row, column) -> {
            var text = row.getString(column);
            try {
                return text == null ? null : reader.readValue(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a column holds JSON of another form", e);
            }
        };
    }

    private record Values(Function<Object, Object> element, Function<List<Object>, Object> whole)
            implements ColumnReader {
        @Override
        public ColumnReader on(ResultSet rows, int column) throws SQLException {
            return rows.getMetaData().getColumnType(column) == Types.ARRAY ? this : this::joined;
        }

        @Override
        public Object read(ResultSet row, int column) throws SQLException {
            var array = row.getArray(column);
            return array == null
                    ? null
                    : whole.apply(Arrays.stream((Object[]) array.getArray())
                            .map(element)
                            .toList());
        }

        private Object joined(ResultSet row, int column) throws SQLException {
            var text = row.getString(column);
            if (text == null) {
                return null;
            }
            var values = new ArrayList<Object>();
            if (!text.isEmpty()) {
                for (var code : text.split(",")) {
                    values.add(element.apply(code));
                }
            }
            return whole.apply(values);
        }
    }
}
