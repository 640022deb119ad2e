package fr.gouv.pilo.shared.etag;

/** A view that carries the version of what it shows: its answers get an ETag, its re-reads a 304. */
public interface Versioned {
    long version();

    /** What the ETag says; more than the version where something shows that no version counts. */
    default String tag() {
        return String.valueOf(version());
    }

    Object id();

    /** What addresses the object below its collection. */
    default Object key() {
        return id();
    }
}
