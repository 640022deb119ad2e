package fr.gouv.pilo.shared.etag;

/** A view that carries the version of what it shows: its answers get an ETag, its re-reads a 304. */
public interface Versioned {
    long version();

    Object id();

    /** What addresses the object below its collection. */
    default Object key() {
        return id();
    }
}
