package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationActs.CreateAttendance;
import fr.gouv.pilo.event.RegistrationActs.CreateModeChange;
import fr.gouv.pilo.event.RegistrationActs.CreateOffer;
import fr.gouv.pilo.event.RegistrationActs.CreateRegistrationCancellation;
import fr.gouv.pilo.event.RegistrationView.QueueMoveItem;
import fr.gouv.pilo.event.RegistrationView.RegistrationItem;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.TextLine;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Who comes, as organisers see to it. The trail names acts and registrations, and nobody. */
@ApplicationScoped
class RegistrationService implements ReplayCheck<RegistrationView> {
    static final String TYPE = "registration";

    private final RegistrationRepository repository;
    private final RegistrationViews views;
    private final Registrar registrar;
    private final Queue queue;
    private final QueueRepository places;
    private final QueueActs acts;
    private final EventAccess access;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;
    private final Event<PresenceNoted> noted;

    RegistrationService(
            RegistrationRepository repository,
            RegistrationViews views,
            Registrar registrar,
            Queue queue,
            QueueRepository places,
            QueueActs acts,
            EventAccess access,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock,
            Event<PresenceNoted> noted) {
        this.repository = repository;
        this.views = views;
        this.registrar = registrar;
        this.queue = queue;
        this.places = places;
        this.acts = acts;
        this.access = access;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
        this.noted = noted;
    }

    @Override
    public Class<RegistrationView> answers() {
        return RegistrationView.class;
    }

    @Override
    public void require(RegistrationView kept) {
        views.of(kept.id());
    }

    Listing<RegistrationItem> list(RegistrationFilter filter) {
        return repository.list(filter, access.seesRegistrations(), access.readsNames());
    }

    RegistrationView get(UUID id) {
        return views.of(id);
    }

    Listing<QueueMoveItem> moves(UUID event, QueueMoveFilter filter) {
        filter.checkPage();
        views.requireOrganised(event);
        return repository.moves(event, filter);
    }

    /** By hand: nobody needs to confirm an address that an organiser typed. */
    @Transactional
    @Idempotent
    RegistrationView create(CreateRegistration form) {
        views.requireOrganised(form.event());
        var made = registrar.byHand(form, clock.now(), access.account());
        audit.record("registration.create", TYPE, made, Map.of("event", views.codeOf(form.event())));
        return get(made);
    }

    @Transactional
    RegistrationView update(UUID id, UpdateRegistration form) {
        return act(id, true, "registration.update", Map.of(), (turn, place) -> {
            QueueActs.requireActive(place);
            registrar.change(turn, place, form);
        });
    }

    @Transactional
    @Idempotent
    RegistrationView cancel(UUID id, CreateRegistrationCancellation form) {
        return act(
                id,
                true,
                "registration.cancel",
                Map.of(),
                (turn, place) ->
                        acts.cancel(turn, place, QueueReason.CANCELLED_BY_ORGANISER, TextLine.of(form.reason())));
    }

    @Transactional
    @Idempotent
    RegistrationView changeMode(UUID id, CreateModeChange form) {
        return act(id, true, "registration.change-mode", Map.of("mode", form.mode()), (turn, place) -> {
            if (!turn.event().mode().seats().contains(form.mode())) {
                throw ProblemException.invalid("/mode", "mode", "Cet événement n'a pas cette modalité.");
            }
            acts.changeMode(turn, place, form.mode(), form.mayWait(), TextLine.of(form.reason()));
        });
    }

    @Transactional
    @Idempotent
    RegistrationView offer(UUID id, CreateOffer form) {
        return act(
                id,
                true,
                "registration.let-pass",
                Map.of(),
                (turn, place) -> acts.letPass(turn, place, TextLine.of(form.reason())));
    }

    /** Two people who tick at once agree: the last word counts, and the same word twice is one. */
    @Transactional
    @Idempotent
    RegistrationView attend(UUID id, CreateAttendance form) {
        return act(id, false, "registration.attend", Map.of("presence", form.presence()), (turn, place) -> {
            if (place.state() != RegistrationState.CONFIRMED) {
                throw QueueActs.conflict("Cette inscription n'a pas de place : inscrivez la personne d'abord.");
            }
            if (clock.today().isBefore(BusinessClock.dayOf(turn.event().startsAt()))) {
                throw QueueActs.conflict("La présence se note à partir du jour de l'événement.");
            }
            if (form.seats() != null && form.seats() > place.seats()) {
                throw ProblemException.invalid("/seats", "max", "Il y a plus de personnes que de places.");
            }
            var present = form.presence() == Presence.PRESENT;
            var seats = present ? form.seats() == null ? Integer.valueOf(place.seats()) : form.seats() : null;
            repository.attend(id, form.presence(), seats, turn.now());
            var note = TextLine.of(form.note());
            noted.fire(new PresenceNoted(
                    turn.event().id(), id, form.presence(), seats, turn.now(), access.account(), note));
        });
    }

    /** In a turn of the queue of its event, which is still to be lived. */
    private RegistrationView act(
            UUID id,
            boolean fromVersion,
            String act,
            Map<String, ?> told,
            BiConsumer<Queue.Turn, QueueRepository.Place> what) {
        var event = views.seen(id).event();
        views.requireOrganised(event.id());
        var turn = queue.open(event.id(), clock.now(), access.account());
        if (turn.event().state() == EventState.ARCHIVED || turn.event().state() == EventState.CANCELLED) {
            throw QueueActs.conflict("Cet événement est annulé ou archivé : ses inscriptions ne changent plus.");
        }
        var place = places.place(id).orElseThrow();
        if (fromVersion) {
            preconditions.check(place.version());
        }
        what.accept(turn, place);
        audit.record(act, TYPE, id, told);
        return get(id);
    }
}
