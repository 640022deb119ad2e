package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceRepository.Mark;
import fr.gouv.pilo.attendance.Attendances.Noter;
import fr.gouv.pilo.attendance.CreateAttendances.Tick;
import fr.gouv.pilo.event.OwnPresences;
import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.SeatMode;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.limit.HourLimit;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who follows from afar says that they are there, by the code that is shown: nothing answered tells who is registered. */
@ApplicationScoped
class OwnPresenceService implements OwnPresences, ReplayCheck<OwnPresenceView> {
    private static final int TRIES = 20;
    private static final String SAID =
            "Si cette adresse est inscrite pour suivre à distance, votre présence est notée.";

    private final PresenceCodeRepository codes;
    private final AttendanceRepository repository;
    private final Attendances attendances;
    private final Presences presences;
    private final BusinessClock clock;
    private final HourLimit tries;

    OwnPresenceService(
            PresenceCodeRepository codes,
            AttendanceRepository repository,
            Attendances attendances,
            Presences presences,
            BusinessClock clock,
            Clock realClock) {
        this.codes = codes;
        this.repository = repository;
        this.attendances = attendances;
        this.presences = presences;
        this.clock = clock;
        tries = new HourLimit(TRIES, realClock);
    }

    @Override
    public Class<OwnPresenceView> answers() {
        return OwnPresenceView.class;
    }

    @Override
    public void require(OwnPresenceView kept) {
        // It says nothing of anybody.
    }

    @Transactional
    @Idempotent
    OwnPresenceView confirm(CreateOwnPresence form) {
        tries.take(presences.keyOf(form.mail()));
        var code = shown(form.code()).orElseThrow(() -> unknown("/code"));
        presences.lock(code.eventId());
        var event = presences.find(code.eventId()).filter(Gathering::open);
        var seat = presences.seatOf(code.eventId(), form.mail()).filter(one -> one.mode() == SeatMode.REMOTE);
        if (event.isPresent() && seat.isPresent() && notedOf(seat.get(), code.sessionId()) == null) {
            note(event.get(), seat.get(), code);
        }
        return new OwnPresenceView(SAID);
    }

    @Override
    public boolean awaited(UUID event, UUID registration) {
        var seat = fromAfar(event, registration);
        return seat.isPresent()
                && presences.find(event).filter(Gathering::open).stream()
                        .flatMap(found -> found.sessions().stream())
                        .filter(one -> BusinessClock.dayOf(one.startsAt()).equals(clock.today()))
                        .anyMatch(one -> notedOf(seat.get(), one.id()) == null);
    }

    /** The same word twice is one; the link holds its own count of tries. */
    @Override
    @Transactional
    public void confirm(UUID event, UUID registration, String typed) {
        var code = shown(typed == null ? "" : typed).filter(one -> one.eventId().equals(event));
        presences.lock(event);
        var seat = fromAfar(event, registration);
        var gathering = presences.find(event).filter(Gathering::open);
        if (seat.isEmpty() || gathering.isEmpty()) {
            throw AttendanceService.conflict("Cette inscription n'a pas, ou plus, de place à distance.");
        }
        if (typed == null) {
            requireSaid(gathering.get(), seat.get());
            return;
        }
        var session = code.orElseThrow(() -> unknown("/shownCode")).sessionId();
        var noted = notedOf(seat.get(), session);
        if (noted == null) {
            note(gathering.get(), seat.get(), code.get());
        } else if (noted != Presence.PRESENT) {
            throw AttendanceService.conflict(
                    "L'organisation a noté autre chose pour cette séance : écrivez-lui si elle se trompe.");
        }
    }

    private void requireSaid(Gathering event, Seat seat) {
        if (event.sessions().stream().noneMatch(one -> notedOf(seat, one.id()) == Presence.PRESENT)) {
            throw AttendanceService.conflict("Votre présence ne se note plus ici : écrivez à l'organisation.");
        }
    }

    private Optional<PresenceCode> shown(String typed) {
        return codes.find(typed.replace(" ", "").toUpperCase(Locale.ROOT), clock.now());
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(
                pointer, "unknown", "Ce code n'est pas, ou n'est plus, celui de la séance : il vaut un quart d'heure.");
    }

    private Optional<Seat> fromAfar(UUID event, UUID registration) {
        return presences.seats(event).stream()
                .filter(one -> one.registration().equals(registration) && one.mode() == SeatMode.REMOTE)
                .findFirst();
    }

    /** @return what is noted of a session, or of the whole where nothing is noted by session; null for nothing */
    private Presence notedOf(Seat seat, UUID session) {
        var marks = repository.marksOf(List.of(seat.registration())).stream()
                .filter(mark -> mark.presence() != null)
                .toList();
        return marks.isEmpty()
                ? seat.presence()
                : marks.stream()
                        .filter(mark -> mark.session().equals(session))
                        .findFirst()
                        .map(Mark::presence)
                        .orElse(null);
    }

    private void note(Gathering event, Seat seat, PresenceCode code) {
        attendances.keep(
                event,
                event.sessions(),
                List.of(seat),
                List.of(new Tick(Ids.next(), seat.registration(), code.sessionId(), Presence.PRESENT, null, null)),
                new Noter(AttendanceSource.CODE, null, null, code.openedAt()));
    }
}
