package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.link.LinkTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was at an event, for the room that thanks them and asks what they thought of it. */
public interface Attendees {
    /**
     * An event as it is told to those who came.
     *
     * @param held whether it was announced and is to take place, or took place
     * @param training whether who came is given a certificate
     * @param closed whether certificates are given by now
     * @param archived whether nothing of it changes any more
     */
    record Meeting(
            UUID id,
            String code,
            String title,
            boolean held,
            boolean training,
            boolean closed,
            boolean archived,
            String when,
            Instant endsAt) {}

    /**
     * Somebody noted present at one session at least, whose name and address are still known.
     *
     * @param link to the registration, where the certificate is
     */
    record Attendee(UUID registration, String mail, String name, String where, LinkTarget link) {}

    Optional<Meeting> find(UUID event);

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 404 unless the caller sees it, 403 unless it organises it */
    Meeting requireOrganised(UUID event);

    /** The same for who reads numbers alone: scripts, of what is announced in their territories. */
    Meeting requireCounted(UUID event);

    List<Attendee> present(UUID event);

    Optional<UUID> eventOf(UUID registration);
}
