package fr.gouv.pilo.shared.face;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A record of texts, read and made by its components. */
final class FormRecord {
    private FormRecord() {}

    static String text(Record form, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return (String) accessor.invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static <R extends Record> R of(Class<R> type, UnaryOperator<String> values) {
        try {
            var made = constructor(type);
            var texts = Arrays.stream(type.getRecordComponents())
                    .map(component -> values.apply(component.getName()))
                    .toArray();
            return made.newInstance(texts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) throws NoSuchMethodException {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
