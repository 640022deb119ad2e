package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceRepository.Mark;
import fr.gouv.pilo.attendance.Attendances.Noter;
import fr.gouv.pilo.attendance.CheckInView.CheckInDepartmentItem;
import fr.gouv.pilo.attendance.CheckInView.CheckInMarkItem;
import fr.gouv.pilo.attendance.CheckInView.CheckInPersonItem;
import fr.gouv.pilo.attendance.CreateAttendances.Tick;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.event.SeatMode;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list of a day for the bearer of its link, who ticks it and lets in who stands there; nothing else is told or done. */
@ApplicationScoped
class DoorService implements ReplayCheck<CheckInPersonItem> {
    private final CheckInLinks links;
    private final CheckInRepository checkIns;
    private final AttendanceRepository repository;
    private final Attendances attendances;
    private final Presences presences;
    private final Territories territories;
    private final Audit audit;
    private final BusinessClock clock;

    DoorService(
            CheckInLinks links,
            CheckInRepository checkIns,
            AttendanceRepository repository,
            Attendances attendances,
            Presences presences,
            Territories territories,
            Audit audit,
            BusinessClock clock) {
        this.links = links;
        this.checkIns = checkIns;
        this.repository = repository;
        this.attendances = attendances;
        this.presences = presences;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<CheckInPersonItem> answers() {
        return CheckInPersonItem.class;
    }

    @Override
    public void require(CheckInPersonItem kept) {
        // The link is the right to read it again.
    }

    /** @throws ProblemException 404 with one sentence, whatever is wrong with the link or the day */
    UUID opened(String token) {
        return links.find(token).map(this::opened).map(CheckIn::id).orElseThrow(DoorService::shut);
    }

    private CheckIn opened(UUID id) {
        return checkIns.find(id)
                .filter(one -> one.closedAt() == null && one.day().equals(clock.today()))
                .filter(one -> presences
                        .find(one.eventId())
                        .filter(Gathering::open)
                        .filter(one::dayOf)
                        .isPresent())
                .orElseThrow(DoorService::shut);
    }

    /** The same for what was ticked before the list, or the event, closed: it is taken for a while, and nothing is told. */
    UUID taking(String token) {
        return links.find(token).map(this::taking).map(CheckIn::id).orElseThrow(DoorService::shut);
    }

    private CheckIn taking(UUID id) {
        var one = checkIns.find(id).orElseThrow(DoorService::shut);
        var event = presences.find(one.eventId()).orElseThrow(DoorService::shut);
        var now = clock.now();
        if (!one.overAt(now) && event.open()) {
            return opened(id);
        }
        var takes =
                now.isBefore(one.end().plus(CheckInLinks.LATE)) && !one.day().isAfter(clock.today()) && !event.dead();
        return Optional.of(one).filter(any -> takes).orElseThrow(DoorService::shut);
    }

    private static ProblemException shut() {
        return ProblemException.notFound(
                "Ce lien n'ouvre aucun émargement : il est incomplet, ce n'est pas son jour, ou l'émargement est fermé.");
    }

    CheckInView get(UUID id) {
        var one = opened(id);
        var event = presences.find(one.eventId()).orElseThrow();
        var sessions = of(event, one.day());
        var marks = marks(event.id(), sessions);
        return new CheckInView(
                one.id(),
                event.title(),
                one.day(),
                one.closesAt(),
                clock.now(),
                AttendanceService.sessions(sessions),
                onSite(event.id()).stream().map(seat -> person(seat, marks)).toList(),
                departments());
    }

    private static List<Session> of(Gathering event, LocalDate day) {
        return event.sessions().stream()
                .filter(one -> BusinessClock.dayOf(one.startsAt()).equals(day))
                .toList();
    }

    private Map<UUID, List<Mark>> marks(UUID event, List<Session> sessions) {
        var ids = sessions.stream().map(Session::id).collect(Collectors.toSet());
        return repository.marks(event).stream()
                .filter(mark -> mark.presence() != null && ids.contains(mark.session()))
                .collect(Collectors.groupingBy(Mark::registration));
    }

    private List<Seat> onSite(UUID event) {
        return presences.seats(event).stream()
                .filter(seat -> seat.mode() == SeatMode.ON_SITE)
                .toList();
    }

    private static CheckInPersonItem person(Seat seat, Map<UUID, List<Mark>> marks) {
        return new CheckInPersonItem(
                seat.registration(),
                seat.lastName(),
                seat.firstName(),
                seat.service(),
                seat.seats(),
                seat.companions(),
                marks.getOrDefault(seat.registration(), List.of()).stream()
                        .map(mark -> new CheckInMarkItem(mark.session(), mark.presence(), mark.seats(), mark.at()))
                        .toList());
    }

    private List<CheckInDepartmentItem> departments() {
        return territories.children(territories.instanceRegion()).stream()
                .filter(one -> one.level() == TerritoryLevel.DEPT)
                .map(one -> new CheckInDepartmentItem(one.code(), one.name()))
                .sorted(java.util.Comparator.comparing(CheckInDepartmentItem::code))
                .toList();
    }

    @Transactional
    @Idempotent
    AttendanceReceiptView tick(UUID id, CreateAttendances form) {
        var one = taking(id);
        presences.lock(one.eventId());
        var event = presences.find(one.eventId()).orElseThrow();
        return attendances.keep(event, of(event, one.day()), onSite(event.id()), form.acts(), noter(one));
    }

    private static Noter noter(CheckIn one) {
        return new Noter(AttendanceSource.LINK, null, one.id(), one.openedAt(), one.end());
    }

    private List<Session> requireSession(CheckIn one, CreateWalkIn form) {
        var sessions = of(presences.find(one.eventId()).orElseThrow(), one.day());
        if (sessions.stream().noneMatch(session -> session.id().equals(form.session()))) {
            throw ProblemException.invalid("/session", "unknown", "Cette séance n'est pas de ce jour.");
        }
        return sessions;
    }

    /** Registers who is not, and notes that they are there. */
    @Transactional
    @Idempotent
    CheckInPersonItem letIn(UUID id, CreateWalkIn form) {
        var before = opened(id);
        requireSession(before, form);
        // The person first, the seats after, as all who register do: nobody waits in a circle.
        var registration = presences.comeIn(before.eventId(), form.visit());
        var one = opened(id);
        var event = presences.find(one.eventId()).orElseThrow();
        var sessions = requireSession(one, form);
        var tick = new Tick(Ids.next(), registration, form.session(), Presence.PRESENT, null, null);
        attendances.keep(event, sessions, onSite(event.id()), List.of(tick), noter(one));
        audit.record("registration.walk-in", "registration", registration, Map.of("event", event.code()));
        var marks = marks(event.id(), sessions);
        return onSite(event.id()).stream()
                .filter(seat -> seat.registration().equals(registration))
                .map(seat -> person(seat, marks))
                .findFirst()
                .orElseThrow();
    }
}
