package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.Attendances.Noter;
import fr.gouv.pilo.attendance.CreateAttendances.Tick;
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

/** Who follows from afar says that they are there, by the code that is shown: nothing answered tells who is registered. */
@ApplicationScoped
class OwnPresenceService implements ReplayCheck<OwnPresenceView> {
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
        var typed = form.code().replace(" ", "").toUpperCase(Locale.ROOT);
        var code = codes.find(typed, clock.now())
                .orElseThrow(() -> ProblemException.invalid(
                        "/code",
                        "unknown",
                        "Ce code n'est pas, ou n'est plus, celui de la séance : il vaut un quart d'heure."));
        presences.lock(code.eventId());
        var event = presences.find(code.eventId()).filter(Gathering::open);
        var seat = presences.seatOf(code.eventId(), form.mail());
        if (event.isPresent() && seat.isPresent()) {
            note(event.get(), seat.get(), code);
        }
        return new OwnPresenceView(SAID);
    }

    /** What somebody noted already stays as it is. */
    private void note(Gathering event, Seat seat, PresenceCode code) {
        var marks = repository.marksOf(List.of(seat.registration())).stream()
                .filter(mark -> mark.presence() != null)
                .toList();
        var noted = marks.isEmpty()
                ? seat.presence() != null
                : marks.stream().anyMatch(mark -> mark.session().equals(code.sessionId()));
        if (noted || seat.mode() != SeatMode.REMOTE) {
            return;
        }
        var id = Ids.next();
        attendances.keep(
                event,
                event.sessions(),
                List.of(seat),
                List.of(new Tick(id, seat.registration(), code.sessionId(), Presence.PRESENT, null, null)),
                new Noter(AttendanceSource.CODE, null, null, code.openedAt()));
    }
}
