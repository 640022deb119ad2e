package fr.gouv.pilo.event;

import fr.gouv.pilo.event.AgreementRepository.Agreement;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks a supervisor, once the address of who registers is confirmed, and does what the answer says. */
@ApplicationScoped
class AgreementService {
    static final String TEMPLATE = "event-agreement";
    /** Links end by the real clock, which may be ahead of the day that a demonstration is set to. */
    private static final Period LONGER = Period.ofDays(90);

    private final AgreementRepository repository;
    private final Queue queue;
    private final QueueRepository places;
    private final QueueActs acts;
    private final Outbox outbox;
    private final EventContact contact;
    private final Audit audit;
    private final BusinessClock clock;

    AgreementService(
            AgreementRepository repository,
            Queue queue,
            QueueRepository places,
            QueueActs acts,
            Outbox outbox,
            EventContact contact,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.queue = queue;
        this.places = places;
        this.acts = acts;
        this.outbox = outbox;
        this.contact = contact;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Agreement> open(UUID registration) {
        return repository.find(registration).filter(one -> one.open(clock.now()));
    }

    /** Once for a registration, in the act that confirms it: nobody is written to in the name of an address that is not. */
    @Transactional
    void ask(UUID registration) {
        open(registration).filter(one -> one.askedAt() == null).ifPresent(one -> {
            repository.ask(registration, clock.now());
            MailAddress.of(one.mail(), null).ifPresent(to -> outbox.put(mail(one, to)));
        });
    }

    /** By an organiser, whose word that it was given stands in the trail; else the supervisor is asked at once. */
    @Transactional
    void byHand(UUID registration, CreateRegistration form) {
        if (form.agreed()) {
            repository.insertGiven(registration, clock.now());
            audit.record("registration.note-agreement", RegistrationService.TYPE, registration, Map.of());
        } else {
            repository.insert(registration, form.supervisorMail().strip());
            ask(registration);
        }
    }

    private NewMail mail(Agreement asked, MailAddress to) {
        var until = BusinessClock.dayOf(asked.endsAt())
                .plus(LONGER)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        var id = asked.registrationId().toString();
        return new NewMail(
                TEMPLATE + ":" + id,
                to,
                TEMPLATE,
                Map.of(
                        "person", asked.firstName() + " " + asked.lastName(),
                        "service", asked.service(),
                        "title", asked.title(),
                        "kind", EventSaid.word(asked.kind()),
                        "when", EventSaid.when(asked.startsAt(), asked.endsAt()),
                        "where", EventSaid.where(asked.place(), asked.mode()),
                        "contact", contact.said()),
                Map.of("link", new LinkTarget(AgreementLink.KIND, id, AgreementLink.ACTS, until)),
                new MailObject(RegistrationService.TYPE, id),
                null);
    }

    @Transactional
    void give(UUID registration) {
        answered(registration, SupervisorAgreement.GIVEN, null);
        audit.record("registration.agree", RegistrationService.TYPE, registration, Map.of());
    }

    /** The seat goes to the next in the same act; the person is told that it is cancelled. */
    @Transactional
    void refuse(UUID registration, String reason) {
        var asked = open(registration).orElseThrow(AgreementService::over);
        var turn = queue.open(asked.eventId(), clock.now(), null);
        answered(registration, SupervisorAgreement.REFUSED, reason);
        acts.cancel(turn, places.place(registration).orElseThrow(), QueueReason.REFUSED_BY_SUPERVISOR, reason);
        audit.record("registration.disagree", RegistrationService.TYPE, registration, Map.of());
    }

    private void answered(UUID registration, SupervisorAgreement state, String reason) {
        if (open(registration).isEmpty() || !repository.answer(registration, state, reason, clock.now())) {
            throw over();
        }
    }

    private static fr.gouv.pilo.shared.problem.ProblemException over() {
        return QueueActs.conflict(
                "Cet accord n'est plus attendu : l'inscription a changé, ou l'événement est commencé.");
    }
}
