package fr.gouv.pilo.shared.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a field is called for people: the title that its record writes once, for the contract, the forms that are made of
 * it, the trail and the headers of files.
 */
public final class Titles {
    private Titles() {}

    /** A title that is missing is a mistake of ours, seen by whatever test loads the list. */
    public static String of(Class<? extends Record> record, String component) {
        var title = find(record, component);
        if (title.isEmpty()) {
            throw new IllegalArgumentException(record.getSimpleName() + "." + component + " has no title");
        }
        return title;
    }

    /** @return the name itself if it has no title: history keeps fields that a record no longer has */
    public static String orName(Class<? extends Record> record, String component) {
        var title = find(record, component);
        return title.isEmpty() ? component : title;
    }

    private static String find(Class<? extends Record> record, String component) {
        try {
            var schema = record.getDeclaredField(component).getAnnotation(Schema.class);
            return schema == null ? "" : schema.title();
        } catch (NoSuchFieldException e) {
            return "";
        }
    }
}
