package fr.gouv.pilo.event;

enum EventState {
    /** Its organisers' alone. */
    DRAFT,
    PUBLISHED,
    /** Published, at other dates than it was first. */
    MOVED,
    CANCELLED,
    /** Over, and what was to be said of it was said. */
    CLOSED,
    /** Out of the lists. */
    ARCHIVED;

    /** Whether it is to take place: seats are given and moved. */
    boolean open() {
        return this == PUBLISHED || this == MOVED;
    }
}
