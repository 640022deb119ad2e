package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PublicEventRepository.Own;
import fr.gouv.pilo.event.Queue.Turn;
import fr.gouv.pilo.event.QueueRepository.Place;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.KeptAnswers;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A registration by the link that was sent to its address: read, confirmed, changed, accepted, refused, cancelled, erased. */
@ApplicationScoped
class OwnRegistrationService implements ReplayCheck<PublicRegistrationView> {
    private final RegistrationLinks links;
    private final PublicEventRepository repository;
    private final QueueRepository places;
    private final Queue queue;
    private final QueueActs acts;
    private final Registrar registrar;
    private final AgreementService agreements;
    private final ErasureRepository erasures;
    private final PersonRepository people;
    private final EventMail mails;
    private final Outbox outbox;
    private final KeptAnswers answers;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;
    private final Event<RegistrationErased> erased;

    OwnRegistrationService(
            RegistrationLinks links,
            PublicEventRepository repository,
            QueueRepository places,
            Queue queue,
            QueueActs acts,
            Registrar registrar,
            AgreementService agreements,
            ErasureRepository erasures,
            PersonRepository people,
            EventMail mails,
            Outbox outbox,
            KeptAnswers answers,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock,
            Event<RegistrationErased> erased) {
        this.links = links;
        this.repository = repository;
        this.places = places;
        this.queue = queue;
        this.acts = acts;
        this.registrar = registrar;
        this.agreements = agreements;
        this.erasures = erasures;
        this.people = people;
        this.mails = mails;
        this.outbox = outbox;
        this.answers = answers;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
        this.erased = erased;
    }

    @Override
    public Class<PublicRegistrationView> answers() {
        return PublicRegistrationView.class;
    }

    @Override
    public void require(PublicRegistrationView kept) {
        // The link is the right to read it again.
    }

    /** @throws ProblemException 404 with one sentence, whatever is wrong with the link */
    UUID opened(String token) {
        return links.find(token)
                .orElseThrow(() -> ProblemException.notFound(
                        "Ce lien n'ouvre aucune inscription : il est incomplet, ou n'a plus cours."));
    }

    PublicRegistrationView get(UUID id) {
        return find(id).orElseThrow();
    }

    UUID eventOf(UUID id) {
        return repository.own(id).orElseThrow().eventId();
    }

    Optional<PublicRegistrationView> find(UUID id) {
        return repository.own(id).map(this::view);
    }

    private PublicRegistrationView view(Own own) {
        var state = over(own) ? RegistrationState.EXPIRED : own.state();
        return new PublicRegistrationView(
                own.id(),
                repository.itemOf(own.eventId(), clock.now()),
                own.mode(),
                state,
                own.seats(),
                own.place(),
                own.deadline(),
                own.lastName(),
                own.firstName(),
                own.mail(),
                own.service(),
                own.department(),
                own.agent(),
                own.companions(),
                own.needs(),
                own.answers(),
                own.videoLink(),
                own.agreement(),
                own.version(),
                acts(own, state));
    }

    /** Reading changes nothing: the clock will say so to the queue within a minute. */
    private boolean over(Own own) {
        return own.deadline() != null
                && !own.deadline().isAfter(clock.now())
                && own.eventState().open();
    }

    private Set<String> acts(Own own, RegistrationState state) {
        var all = new TreeSet<String>();
        if (own.eventState().open() && clock.now().isBefore(own.startsAt()) && state.active()) {
            all.add("updateOwnRegistration");
            all.add("cancelOwnRegistration");
            if (state == RegistrationState.PENDING) {
                all.add("confirmOwnRegistration");
            }
            if (state == RegistrationState.OFFERED) {
                all.add("acceptOwnSeat");
                all.add("declineOwnSeat");
            }
        }
        if (!own.erased() && own.presence() == null) {
            all.add("eraseOwnRegistration");
        }
        return all;
    }

    @Transactional
    @Idempotent
    PublicRegistrationView confirm(UUID id) {
        act(id, "registration.confirm", acts::confirm);
        agreements.ask(id);
        return get(id);
    }

    @Transactional
    @Idempotent
    PublicRegistrationView accept(UUID id) {
        return act(id, "registration.accept", acts::accept);
    }

    @Transactional
    @Idempotent
    PublicRegistrationView decline(UUID id) {
        return act(id, "registration.decline", acts::decline);
    }

    @Transactional
    @Idempotent
    PublicRegistrationView cancel(UUID id) {
        return act(
                id,
                "registration.cancel",
                (turn, place) -> acts.cancel(turn, place, QueueReason.CANCELLED_BY_PERSON, null));
    }

    @Transactional
    PublicRegistrationView update(UUID id, UpdateRegistration form) {
        return act(id, "registration.update", (turn, place) -> {
            preconditions.check(place.version());
            QueueActs.requireActive(place);
            registrar.change(turn, place, form);
        });
    }

    /**
     * A seat that is held goes to the next, and its agenda is told while there is an address; names go, whatever was written
     * of them, and the address too unless another registration has it.
     */
    @Transactional
    @Idempotent
    PublicRegistrationView erase(UUID id) {
        var person = people.lockOf(id);
        var own = repository.own(id).orElseThrow();
        var turn = queue.open(own.eventId(), clock.now(), null);
        var place = places.place(id).orElseThrow();
        if (place.presence() != null) {
            throw QueueActs.conflict(
                    "La présence est notée : le nom est gardé pour l'attestation, puis effacé à son terme. Écrivez à l'organisation.");
        }
        if (place.state().active()) {
            acts.cancel(turn, place, QueueReason.CANCELLED_BY_PERSON, null);
        }
        mails.post(id);
        erasures.erase(id, clock.today());
        erasures.forget(person);
        forget(id, own);
        erased.fire(new RegistrationErased(id));
        audit.record("registration.erase", RegistrationService.TYPE, id, Map.of());
        return get(id);
    }

    private void forget(UUID id, Own own) {
        outbox.forget(RegistrationService.TYPE, List.of(id.toString()));
        MailAddress.of(own.mail(), null)
                .ifPresent(to -> outbox.forget(EventMessageService.TYPE, erasures.messages(own.eventId()), to));
        answers.forget(id.toString());
    }

    private PublicRegistrationView act(UUID id, String act, BiConsumer<Turn, Place> what) {
        var event = repository.own(id).orElseThrow().eventId();
        var turn = queue.open(event, clock.now(), null);
        if (!turn.event().state().open()) {
            throw QueueActs.conflict("Cet événement n'a plus lieu à la date prévue : rien ne change pour l'instant.");
        }
        if (turn.begun()) {
            throw QueueActs.conflict("L'événement est commencé : une inscription ne change plus.");
        }
        what.accept(turn, places.place(id).orElseThrow());
        audit.record(act, RegistrationService.TYPE, id, Map.of());
        return get(id);
    }
}
