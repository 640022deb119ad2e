package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceRepository.Mark;
import fr.gouv.pilo.attendance.AttendanceView.AttendanceMarkItem;
import fr.gouv.pilo.attendance.AttendanceView.AttendancePersonItem;
import fr.gouv.pilo.attendance.AttendanceView.AttendanceSessionItem;
import fr.gouv.pilo.attendance.Attendances.Noter;
import fr.gouv.pilo.event.PresenceNoted;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The attendance of an event, for those who organise it: read, and put right by hand. */
@ApplicationScoped
class AttendanceService implements ReplayCheck<AttendanceReceiptView> {
    private final Presences presences;
    private final Attendances attendances;
    private final AttendanceRepository repository;
    private final CheckInService checkIns;
    private final PresenceCodeService codes;
    private final Caller caller;
    private final BusinessClock clock;

    AttendanceService(
            Presences presences,
            Attendances attendances,
            AttendanceRepository repository,
            CheckInService checkIns,
            PresenceCodeService codes,
            Caller caller,
            BusinessClock clock) {
        this.presences = presences;
        this.attendances = attendances;
        this.repository = repository;
        this.checkIns = checkIns;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Class<AttendanceReceiptView> answers() {
        return AttendanceReceiptView.class;
    }

    @Override
    public void require(AttendanceReceiptView kept) {
        // It says nothing of anybody.
    }

    AttendanceView get(UUID id) {
        var event = presences.requireOrganised(id);
        var marks = repository.marks(id).stream()
                .filter(mark -> mark.presence() != null)
                .collect(Collectors.groupingBy(Mark::registration));
        return new AttendanceView(
                event.id(),
                event.title(),
                sessions(event.sessions()),
                presences.seats(id).stream().map(seat -> person(seat, marks)).toList(),
                checkIns.ofEvent(event),
                codes.ofEvent(id),
                PresenceCodeService.session(event.sessions(), clock.now()));
    }

    static List<AttendanceSessionItem> sessions(List<Session> sessions) {
        return sessions.stream()
                .map(one -> new AttendanceSessionItem(one.id(), one.title(), one.startsAt(), one.endsAt()))
                .toList();
    }

    private static AttendancePersonItem person(Seat seat, Map<UUID, List<Mark>> marks) {
        return new AttendancePersonItem(
                seat.registration(),
                seat.lastName(),
                seat.firstName(),
                seat.service(),
                seat.mode(),
                seat.seats(),
                seat.presence(),
                marks.getOrDefault(seat.registration(), List.of()).stream()
                        .map(mark -> new AttendanceMarkItem(
                                mark.session(),
                                mark.presence(),
                                mark.seats(),
                                mark.source(),
                                mark.at(),
                                mark.author(),
                                mark.note()))
                        .toList());
    }

    /** By hand is now: whatever hour a program says. */
    @Transactional
    @Idempotent
    AttendanceReceiptView record(UUID id, CreateAttendances form) {
        var event = presences.requireOrganised(id);
        presences.lock(id);
        requireDay(event);
        var noter = new Noter(AttendanceSource.MANUAL, caller.accountId(), null, clock.now());
        return attendances.keep(event, event.sessions(), presences.seats(id), form.acts(), noter);
    }

    private void requireDay(Gathering event) {
        if (event.dead()) {
            throw conflict("Cet événement est un brouillon, annulé ou archivé : personne n'y est venu.");
        }
        if (clock.today().isBefore(BusinessClock.dayOf(event.startsAt()))) {
            throw conflict("La présence se note à partir du jour de l'événement.");
        }
    }

    /** What is noted of a registration as a whole is of each session. */
    void noted(@Observes PresenceNoted noted) {
        var event = presences.find(noted.event()).orElseThrow();
        for (var session : event.sessions()) {
            repository.insert(new AttendanceAct(
                    Ids.next(),
                    event.id(),
                    noted.registration(),
                    session.id(),
                    noted.presence(),
                    noted.seats(),
                    AttendanceSource.MANUAL,
                    noted.at(),
                    noted.at(),
                    noted.account(),
                    null,
                    noted.note()));
        }
    }

    static ProblemException conflict(String sentence) {
        return ProblemException.of(ProblemCode.CONFLICT, sentence);
    }
}
