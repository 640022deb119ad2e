package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PresenceRepository.Held;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is noted of who came is noted in a turn of the event's queue, as all that happens to its registrations. */
@ApplicationScoped
class PresenceService implements Presences {
    private final PresenceRepository repository;
    private final RegistrationRepository registrations;
    private final RegistrationViews views;
    private final EventAccess access;
    private final DoorRegistrar door;
    private final Queue queue;
    private final BusinessClock clock;

    PresenceService(
            PresenceRepository repository,
            RegistrationRepository registrations,
            RegistrationViews views,
            EventAccess access,
            DoorRegistrar door,
            Queue queue,
            BusinessClock clock) {
        this.repository = repository;
        this.registrations = registrations;
        this.views = views;
        this.access = access;
        this.door = door;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Optional<Gathering> find(UUID event) {
        return repository.find(event).map(PresenceService::gathering);
    }

    @Override
    public Gathering requireOrganised(UUID event) {
        views.requireOrganised(event);
        return find(event).orElseThrow();
    }

    private static Gathering gathering(Held held) {
        var dead = held.state() == EventState.CANCELLED
                || held.state() == EventState.ARCHIVED
                || held.state() == EventState.DRAFT;
        return new Gathering(
                held.id(),
                held.code(),
                held.title(),
                held.state().open(),
                dead,
                held.mode().onSite(),
                held.mode().remote(),
                held.startsAt(),
                held.endsAt(),
                held.sessions());
    }

    @Override
    public List<Gathering> unnoted(Instant from, Instant until) {
        return repository.unnoted(from, until, access.organises()).stream()
                .map(PresenceService::gathering)
                .toList();
    }

    @Override
    public List<Seat> seats(UUID event) {
        return repository.seats(event);
    }

    @Override
    public String keyOf(String mail) {
        return MailAddress.keyOf(mail);
    }

    @Override
    public Optional<Seat> seatOf(UUID event, String mail) {
        return Optional.ofNullable(MailAddress.of(mail)).flatMap(address -> repository.seatOf(event, address.key()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID event) {
        queue.open(event, clock.now(), null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID registration, Presence presence, Integer seats, Set<UUID> sessions, Instant at) {
        registrations.attend(registration, presence, seats, presence == Presence.PRESENT ? sessions : null, at);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID comeIn(UUID event, Visit visit) {
        return door.comeIn(event, visit, clock.now());
    }
}
