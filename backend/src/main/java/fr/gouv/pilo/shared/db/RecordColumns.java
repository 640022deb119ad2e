package fr.gouv.pilo.shared.db;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the components of a flat record into the columns of the same names, as {@link RecordMapper} reads them: a
 * component that is added needs no other line of SQL than its column.
 */
public final class RecordColumns {
    private final List<RecordComponent> components;

    private RecordColumns(Class<?> record) {
        components = List.of(record.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
    }

    public static RecordColumns of(Class<? extends Record> record) {
        return new RecordColumns(record);
    }

    /** {@code starts_on, ends_on}. */
    public String names() {
        return joined("", "");
    }

    /** {@code ?, ?}. */
    public String marks() {
        return String.join(", ", Collections.nCopies(components.size(), "?"));
    }

    /** {@code m.starts_on AS mandate_starts_on, …}: the columns of a record nested under that prefix. */
    public String select(String alias, String prefix) {
        return joined(alias + ".", prefix);
    }

    private String joined(String alias, String prefix) {
        return components.stream()
                .map(component -> RecordMapper.snake(component.getName()))
                .map(name -> alias + name + (prefix.isEmpty() ? "" : " AS " + prefix + name))
                .collect(Collectors.joining(", "));
    }

    /** The parameters of a statement: those before, then the record's own, in the order of {@link #names}. */
    public Object[] values(Record record, Object... before) {
        var values = new ArrayList<>(Arrays.asList(before));
        components.forEach(component -> values.add(value(component, record)));
        return values.toArray();
    }

    /** The record's own parameters, then those that follow. */
    public Object[] valuesThen(Record record, Object... after) {
        var values = new ArrayList<>(Arrays.asList(values(record)));
        values.addAll(Arrays.asList(after));
        return values.toArray();
    }

    /** The components by name, in their order: what the trail keeps. */
    public Map<String, Object> map(Record record) {
        var map = new LinkedHashMap<String, Object>();
        components.forEach(component -> map.put(component.getName(), value(component, record)));
        return map;
    }

    /** The names of the components that differ. */
    public List<String> changed(Record before, Record after) {
        return components.stream()
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
