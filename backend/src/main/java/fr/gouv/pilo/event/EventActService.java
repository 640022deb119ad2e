package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventActs.CreateCancellation;
import fr.gouv.pilo.event.EventActs.CreatePostponement;
import fr.gouv.pilo.event.EventActs.EventMove;
import fr.gouv.pilo.event.EventActs.UpdateRating;
import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.TextLine;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is done to an event as a whole: published, cancelled, moved, closed, archived. */
@ApplicationScoped
class EventActService {
    private final EventRepository repository;
    private final EventService events;
    private final EventViews views;
    private final EventCheck check;
    private final Queue queue;
    private final QueueRepository places;
    private final EventMail mail;
    private final SessionMoves moves;
    private final EventAccess access;
    private final Audit audit;
    private final BusinessClock clock;

    private final Event<EventClosed> closed;

    EventActService(
            EventRepository repository,
            EventService events,
            EventViews views,
            EventCheck check,
            Queue queue,
            QueueRepository places,
            EventMail mail,
            SessionMoves moves,
            EventAccess access,
            Audit audit,
            BusinessClock clock,
            Event<EventClosed> closed) {
        this.repository = repository;
        this.events = events;
        this.views = views;
        this.check = check;
        this.queue = queue;
        this.places = places;
        this.mail = mail;
        this.moves = moves;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    @Transactional
    @Idempotent
    EventView publish(UUID id) {
        var before = events.writable(id, "publishEvent");
        publishable(before);
        repository.publish(id, clock.now());
        return told("event.publish", before, null);
    }

    private void publishable(EventView view) {
        var faults = new Violations();
        var event = view.event();
        var seats = event.onSite();
        EventCheck.announced(event.mode(), event.place(), seats == null ? null : seats.capacity(), faults);
        if (!event.startsAt().isAfter(clock.now())) {
            faults.add("/sessions", "past", "Cet événement est déjà commencé : il ne peut plus être annoncé.");
        }
        faults.throwIfAny();
    }

    @Transactional
    @Idempotent
    EventView cancel(UUID id, CreateCancellation form) {
        var before = events.writable(id, "cancelEvent");
        if (!before.event().endsAt().isAfter(clock.now())) {
            throw ProblemException.invalid("/reason", "past", "Cet événement a déjà eu lieu.");
        }
        // Nobody registers, and no seat moves, while it is being cancelled.
        queue.open(id, clock.now(), access.account());
        repository.cancel(id, TextLine.of(form.reason()), clock.now());
        mail.tellAll(
                id,
                NoticeKind.EVENT_CANCELLED,
                EventService.cause(before.event().sequence() + 1),
                clock.now());
        closed.fire(new EventClosed(id, before.event().code()));
        return told("event.cancel", before, TextLine.of(form.reason()));
    }

    @Transactional
    @Idempotent
    EventView postpone(UUID id, CreatePostponement form) {
        var before = events.writable(id, "postponeEvent");
        var faults = new Violations();
        var sessions = check.sessions(form.sessions(), "/sessions", faults);
        faults.throwIfAny();
        if (before.event().state() != EventState.CANCELLED && same(before, sessions)) {
            throw ProblemException.invalid(
                    "/sessions",
                    "same",
                    "Ces dates sont déjà celles de l'événement : changez-en une pour le reporter.");
        }
        // Nothing is noted of who came while it moves; who was answering before has the time to answer again.
        queue.open(id, clock.now(), access.account());
        var moved = moves.of(id, repository.details(id, "true").sessions(), sessions, clock.now());
        repository.move(id, moved, window(before, moved), TextLine.of(form.reason()));
        renew(id, before.event().sequence() + 1);
        var after = views.of(id);
        audit.change(
                "event.postpone", EventService.TYPE, after.event().code(), EventForms.of(before), EventForms.of(after));
        return after;
    }

    private RegistrationWindow window(EventView before, List<SessionRow> moved) {
        var event = before.event();
        return new RegistrationWindow(event.registrationOpensAt(), event.registrationClosesAt())
                .follow(event.startsAt(), EventRepository.first(moved), clock.now());
    }

    private static boolean same(EventView before, List<EventRepository.SessionRow> sessions) {
        return before.sessions().stream()
                .map(one -> one.start() + " " + one.end())
                .toList()
                .equals(sessions.stream()
                        .map(one -> ParisTime.write(one.startsAt()) + " " + ParisTime.write(one.endsAt()))
                        .toList());
    }

    private void renew(UUID id, int sequence) {
        var event = places.event(id, clock.now()).orElseThrow();
        var turn = new Queue.Turn(event, clock.now(), access.account());
        places.renew(id, turn.until(Queue.HOLD), turn.offerUntil()).forEach(one -> queue.renewed(turn, one));
        mail.tellAll(id, NoticeKind.EVENT_MOVED, EventService.cause(sequence), clock.now());
        queue.open(id, clock.now(), access.account());
    }

    @Transactional
    @Idempotent
    EventView close(UUID id) {
        var before = events.writable(id, "closeEvent");
        if (before.event().endsAt().isAfter(clock.now())) {
            throw ProblemException.of(
                    fr.gouv.pilo.shared.problem.ProblemCode.CONFLICT,
                    "Cet événement n'est pas fini : annulez-le s'il n'a pas lieu.");
        }
        repository.become(id, EventState.CLOSED);
        closed.fire(new EventClosed(id, before.event().code()));
        return told("event.close", before, null);
    }

    @Transactional
    @Idempotent
    EventView archive(UUID id) {
        var before = events.writable(id, "archiveEvent");
        repository.become(id, EventState.ARCHIVED);
        return told("event.archive", before, null);
    }

    @Transactional
    EventView rate(UUID id, UUID speaker, UpdateRating form) {
        var before = events.writable(id, "rateEventSpeaker");
        var talk = before.speakers().stream()
                .filter(one -> one.id().equals(speaker))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Cet intervenant n'est pas de cet événement."));
        repository.rate(id, speaker, form.rating(), TextLine.of(form.remark()));
        repository.touch(id);
        audit.change(
                "event.rate-speaker",
                EventService.TYPE,
                before.event().code(),
                new UpdateRating(talk.rating(), talk.remark()),
                new UpdateRating(form.rating(), TextLine.of(form.remark())));
        return views.of(id);
    }

    private EventView told(String act, EventView before, String reason) {
        var after = views.of(before.id());
        audit.change(
                act,
                EventService.TYPE,
                before.event().code(),
                new EventMove(before.event().state(), before.reason()),
                new EventMove(after.event().state(), reason));
        return after;
    }
}
