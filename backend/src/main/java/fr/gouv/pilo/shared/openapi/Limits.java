package fr.gouv.pilo.shared.openapi;

import fr.gouv.pilo.shared.page.QueryLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes into the contract the bounds that hold everywhere: formats have a length, query values are limited. */
final class Limits {
    /** Characters of each format; an instant may carry nanoseconds and an offset. */
    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40);

    /** An amount of 18 digits, its sign and its decimals. */
    static final int DECIMAL_LENGTH = 40;

    private Limits() {}

    static void formats(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getFormat() != null && schema.getMaxLength() == null && LENGTHS.containsKey(schema.getFormat())) {
            schema.setMaxLength(LENGTHS.get(schema.getFormat()));
        }
        formats(schema.getItems());
        formats(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Limits::formats);
        }
    }

    static void parameter(Parameter parameter) {
        if (parameter.getSchema() == null
                || parameter.getIn() != Parameter.In.QUERY && parameter.getIn() != Parameter.In.PATH) {
            return;
        }
        bound(parameter.getSchema());
        parameter.setExample(example(parameter.getSchema(), parameter.getExample()));
    }

    /** Annotations hold one text: digits are read as a number there, and a repeated parameter's example is a list of one. */
    private static Object example(Schema schema, Object one) {
        if (one == null || one instanceof List) {
            return one;
        }
        if (is(schema, SchemaType.ARRAY)) {
            return List.of(example(schema.getItems(), one));
        }
        return is(schema, SchemaType.STRING) ? String.valueOf(one) : one;
    }

    private static void bound(Schema schema) {
        formats(schema);
        if (schema.getType() == null && schema.getRef() == null && schema.getAllOf() == null) {
            // An annotation that only gives bounds leaves the type out.
            schema.addType(schema.getMaximum() == null ? SchemaType.STRING : SchemaType.INTEGER);
        }
        if (is(schema, SchemaType.ARRAY)) {
            if (schema.getMaxItems() == null) {
                schema.setMaxItems(QueryLimits.MAX_VALUES);
            }
            bound(schema.getItems());
        } else if (is(schema, SchemaType.INTEGER)) {
            integer(schema);
        } else if (is(schema, SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(QueryLimits.MAX_LENGTH);
        }
    }

    private static void integer(Schema schema) {
        schema.setFormat("int32");
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(Integer.MAX_VALUE));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
