package fr.gouv.pilo.shared.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes plain types (uuid, instant, date, month, decimal) where they are used instead of referring to a component: a
 * reference can't be nullable in 3.0.3, and a generated client reads better. A nullable enum is written out likewise.
 */
final class PlainSchemas {
    private static final Map<String, String> EXAMPLES = Map.of(
            "UUID",
            "01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f",
            "Instant",
            "2026-11-23T08:00:00Z",
            "LocalDate",
            "2026-11-23",
            "YearMonth",
            "2026-10");

    private final Map<String, Schema> plain = new HashMap<>();
    private final Map<String, Schema> enums = new HashMap<>();

    PlainSchemas(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getEnumeration() != null) {
                enums.put(name, schema);
            } else if (schema.getProperties() == null
                    && schema.getType() != null
                    && !schema.getType().contains(SchemaType.OBJECT)
                    && schema.getItems() == null) {
                plain.put(name, schema);
            }
        });
        var kept = new HashMap<>(components.getSchemas());
        plain.keySet().forEach(kept::remove);
        components.setSchemas(new java.util.TreeMap<>(kept));
    }

    /** Rewrites one schema in place, with all that it holds. */
    void inline(Schema schema) {
        if (schema == null) {
            return;
        }
        var target = reference(schema);
        if (target != null && plain.containsKey(target)) {
            copy(target, plain.get(target), schema);
        } else if (target != null && enums.containsKey(target) && Boolean.TRUE.equals(nullable(schema))) {
            copy(target, enums.get(target), schema);
            var values = new ArrayList<Object>(enums.get(target).getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        } else if (target != null && schema.getRef() == null && Boolean.TRUE.equals(nullable(schema))) {
            // 3.0.3 knows nullable only beside a type.
            schema.setType(List.of(SchemaType.OBJECT, SchemaType.NULL));
        }
        inline(schema.getItems());
        inline(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::inline);
        }
    }

    private static String reference(Schema schema) {
        var ref = schema.getRef();
        if (ref == null && schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            ref = schema.getAllOf().get(0).getRef();
        }
        if (ref == null && schema.getAnyOf() != null) {
            // In the 3.1 model, "a reference or null" is a choice of two.
            ref = schema.getAnyOf().stream()
                    .map(Schema::getRef)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static Boolean nullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL)
                || schema.getAnyOf() != null
                        && schema.getAnyOf().stream()
                                .anyMatch(one ->
                                        one.getType() != null && one.getType().contains(SchemaType.NULL));
    }

    private static void copy(String name, Schema from, Schema to) {
        var nullable = Boolean.TRUE.equals(nullable(to));
        to.setRef(null);
        to.setAllOf(null);
        to.setAnyOf(null);
        var types = new ArrayList<>(from.getType());
        if (nullable) {
            types.add(SchemaType.NULL);
        }
        to.setType(types);
        to.setFormat(from.getFormat());
        if (to.getPattern() == null) {
            to.setPattern("YearMonth".equals(name) ? "^\\d{4}-(0[1-9]|1[0-2])$" : from.getPattern());
        }
        if (to.getExamples() == null && EXAMPLES.containsKey(name)) {
            to.setExamples(List.of(EXAMPLES.get(name)));
        }
    }
}
