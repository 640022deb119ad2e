package fr.gouv.pilo.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is expected at an event, for the room that notes who came: all that is noted of a registration enters here. */
public interface Presences {
    record Session(UUID id, String title, Instant startsAt, Instant endsAt) {}

    /**
     * An event that people come to.
     *
     * @param open whether it is announced and to take place
     * @param dead cancelled, archived or a draft: nobody came
     */
    record Gathering(
            UUID id,
            String code,
            String title,
            boolean open,
            boolean dead,
            boolean onSite,
            boolean remote,
            Instant startsAt,
            Instant endsAt,
            List<Session> sessions) {}

    /** A registration that has its seat; names are null once they were erased. */
    record Seat(
            UUID registration,
            SeatMode mode,
            String lastName,
            String firstName,
            String mail,
            String service,
            int seats,
            List<String> companions,
            Presence presence,
            Integer presentSeats) {}

    /** Who stands at the door without being registered. */
    record Visit(String lastName, String firstName, String mail, String service, String department, Boolean agent) {}

    Optional<Gathering> find(UUID event);

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 404 unless the caller sees it, 403 unless it organises it */
    Gathering requireOrganised(UUID event);

    /** Followed from afar, over between two moments, organised by the caller, and nobody's presence noted. */
    List<Gathering> unnoted(Instant from, Instant until);

    /** All that have a seat, by name. */
    List<Seat> seats(UUID event);

    /** @return what tells an address from others, however it is typed */
    String keyOf(String mail);

    /** @return the seat of an address, however it is typed; nobody is to be told whether there is one */
    Optional<Seat> seatOf(UUID event, String mail);

    /** Who notes something of an event waits for who does, and for who takes or gives a seat there. */
    void lock(UUID event);

    /**
     * @param presence null where what was noted is taken back
     * @param sessions to which of them somebody came
     */
    void note(UUID registration, Presence presence, Integer seats, Set<UUID> sessions, Instant at);

    /**
     * Gives a free seat on site to whoever stands there, registered before or not.
     *
     * @return the registration
     * @throws fr.gouv.pilo.shared.problem.ProblemException 409 if all seats are taken, 422 at what cannot be
     */
    UUID comeIn(UUID event, Visit visit);
}
