package fr.gouv.pilo.event;

import java.util.List;
import java.util.UUID;

/** At which sessions of an event somebody's presence was noted: a question for the room that keeps it. */
public interface SessionMarks {
    /** @param stands whether somebody is held as come or not come there; else all that was noted was taken back */
    record Marked(UUID session, boolean stands) {}

    List<Marked> of(UUID event);
}
