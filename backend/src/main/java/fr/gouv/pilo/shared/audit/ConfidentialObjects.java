package fr.gouv.pilo.shared.audit;

/**
 * Objects whose acts an administrator reads without title, value or code. A room that has some names its view, with the
 * columns object_type, object_id (as the trail writes it) and reference (an opaque one that stays the same).
 */
public interface ConfidentialObjects {
    /** The name of the view. */
    String view();
}
