package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/**
 * What {@code @Size} says of a list holds while it is read. Bean Validation alone comes too late: 200,000 items, each
 * with its own faults, fill the memory before any of them is told.
 */
final class BoundedLists extends BeanDeserializerModifier {
    /** What Jackson has made of {@code List} and {@code Set} when it asks. */
    private static final Set<Class<?>> READ = Set.of(ArrayList.class, HashSet.class);

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription description, JsonDeserializer<?> plain) {
        return READ.contains(type.getRawClass()) ? new BoundedListReader(type, plain) : plain;
    }
}
