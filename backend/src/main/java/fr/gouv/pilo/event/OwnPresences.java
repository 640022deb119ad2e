package fr.gouv.pilo.event;

import java.util.UUID;

/** How who follows from afar says, by a registration's own link, that they are there: the room that notes who came answers. */
public interface OwnPresences {
    /** @return whether a session is today, of which nothing is noted yet for this seat from afar */
    boolean awaited(UUID event, UUID registration);

    /**
     * @param code as typed; null where a page that has grown old sends none
     * @throws fr.gouv.pilo.shared.problem.ProblemException 422 at "/shownCode" for one that is none of this event's, 409 where the
     *     organisers noted something else
     */
    void confirm(UUID event, UUID registration, String code);
}
