package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Reads a list or a set up to the bound of its field, and no further. */
final class BoundedListReader extends StdDeserializer<Collection<?>> implements ContextualDeserializer {
    private final transient CollectionType type;
    private final transient JsonDeserializer<?> plain;
    private final transient JsonDeserializer<?> items;
    private final transient Size bound;

    BoundedListReader(CollectionType type, JsonDeserializer<?> plain) {
        this(type, plain, null, null);
    }

    private BoundedListReader(CollectionType type, JsonDeserializer<?> plain, JsonDeserializer<?> items, Size bound) {
        super(type);
        this.type = type;
        this.plain = plain;
        this.items = items;
        this.bound = bound;
    }

    /** A list that is no field of a body, or has no bound, is read as Jackson does: the product's own files. */
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        var size = property == null ? null : property.getAnnotation(Size.class);
        return size == null
                ? context.handleSecondaryContextualization(plain, property, type)
                : new BoundedListReader(
                        type, plain, context.findContextualValueDeserializer(type.getContentType(), property), size);
    }

    @Override
    public Collection<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.isExpectedStartArrayToken()) {
            return (Collection<?>) context.handleUnexpectedToken(type, in);
        }
        Collection<Object> read = Set.class.isAssignableFrom(type.getRawClass()) ? new HashSet<>() : new ArrayList<>();
        for (var i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == bound.max()) {
                throw new TooManyItems(in, bound);
            }
            read.add(item(in, context, read, i));
        }
        return read;
    }

    private Object item(JsonParser in, DeserializationContext context, Collection<Object> read, int index)
            throws JsonMappingException {
        try {
            return in.hasToken(JsonToken.VALUE_NULL) ? items.getNullValue(context) : items.deserialize(in, context);
        } catch (IOException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, read, index);
        }
    }
}
