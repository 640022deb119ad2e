package fr.gouv.pilo.shared.audit;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The one shape in which the trail tells a change of content: each field that differs, as it was and as it became. */
record AuditedField(Object before, Object after) {
    private static final String UNSHOWN = "non montré";

    /**
     * The components of a nested record are fields of their own, under its name and a dot.
     *
     * @param before null for what is created: every field is told
     * @param after null for what goes: every field is told
     */
    static Map<String, AuditedField> differing(Record before, Record after) {
        var fields = new TreeMap<String, AuditedField>();
        var type = (before == null ? after : before).getClass();
        collect(type, "", before, after, before == null || after == null, fields);
        return fields;
    }

    private static void collect(
            Class<?> type, String prefix, Object before, Object after, boolean all, Map<String, AuditedField> fields) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + component.getName();
            var was = value(component, before);
            var is = value(component, after);
            if (component.getType().isRecord()) {
                collect(component.getType(), name + ".", was, is, all, fields);
            } else if (all || !Objects.equals(was, is)) {
                fields.put(name, of(component, was, is));
            }
        }
    }

    private static AuditedField of(RecordComponent component, Object was, Object is) {
        return component.isAnnotationPresent(Unshown.class)
                ? new AuditedField(was == null ? null : UNSHOWN, is == null ? null : UNSHOWN)
                : new AuditedField(was, is);
    }

    private static Object value(RecordComponent component, Object record) {
        if (record == null) {
            return null;
        }
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
