package fr.gouv.pilo.event;

import fr.gouv.pilo.event.Queue.Standing;
import fr.gouv.pilo.event.Queue.Turn;
import fr.gouv.pilo.event.QueueRepository.Move;
import fr.gouv.pilo.event.QueueRepository.Place;
import fr.gouv.pilo.event.RegistrationRepository.New;
import fr.gouv.pilo.event.RegistrationRuleRepository.Rules;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Registers: by the person, whose address is confirmed after, or by hand. One address is one registration (E2). */
@ApplicationScoped
class Registrar {
    private static final String SUPERVISOR = "/supervisorMail";

    private final RegistrationRepository repository;
    private final AgreementRepository agreements;
    private final AgreementService supervisors;
    private final RegistrationRuleRepository rules;
    private final RegistrationCheck check;
    private final PersonRepository people;
    private final Queue queue;
    private final QueueActs acts;

    Registrar(
            RegistrationRepository repository,
            AgreementRepository agreements,
            AgreementService supervisors,
            RegistrationRuleRepository rules,
            RegistrationCheck check,
            PersonRepository people,
            Queue queue,
            QueueActs acts) {
        this.repository = repository;
        this.agreements = agreements;
        this.supervisors = supervisors;
        this.rules = rules;
        this.check = check;
        this.people = people;
        this.queue = queue;
        this.acts = acts;
    }

    /** What a form says, once it was held against the event. */
    private record Asked(SeatMode mode, MailAddress mail, RegistrationDetails details, int seats) {}

    private Asked read(Participant typed, SeatMode mode, String mail, Rules event) {
        var faults = new Violations();
        if (!event.mode().seats().contains(mode)) {
            faults.add(
                    "/mode",
                    "mode",
                    mode == SeatMode.REMOTE
                            ? "Cet événement n'a lieu que sur place."
                            : "Cet événement n'a lieu qu'à distance.");
        }
        var address = MailAddress.of(mail);
        if (address == null) {
            faults.add("/mail", "form", MailAddress.FORM_SAID);
        }
        var details = check.read(typed, event, faults);
        faults.throwIfAny();
        return new Asked(mode, address, details, typed.wanted());
    }

    UUID byHand(CreateRegistration form, Instant now, UUID account) {
        var event = rules.of(form.event()).orElseThrow(EventViews::unknown);
        requireOpen(event.state());
        var asked = read(form, form.mode(), form.mail(), event);
        requireWritable(form.mail(), "/mail");
        if (event.supervisorAgreement() && !form.agreed()) {
            requireSupervisor(
                    form.supervisorMail(),
                    form.mail(),
                    "Donnez l'adresse professionnelle du responsable, ou dites que son accord est déjà donné.",
                    "Donnez l'adresse du responsable : celle-ci est celle de la personne.");
        }
        var person = people.ensure(asked.mail());
        var turn = queue.open(event.id(), now, account);
        requireOpen(turn.event().state());
        // Who came without being registered is noted after: there is nothing left to tell them.
        var over = !turn.event().endsAt().isAfter(now);
        if (repository.active(event.id(), person).isPresent()) {
            throw ProblemException.of(
                    fr.gouv.pilo.shared.problem.ProblemCode.ALREADY_EXISTS,
                    "Cette adresse est déjà inscrite à cet événement.");
        }
        var made = take(turn, person, asked, RegistrationOrigin.ORGANISER, !over);
        if (event.supervisorAgreement()) {
            supervisors.byHand(made, form);
        }
        return made;
    }

    /**
     * Somebody of a list, in the turn that serves for all of it.
     *
     * @param one who does not take part already
     * @param tell whether the person is told
     */
    void fromList(Turn turn, RosterRepository.Person one, boolean tell) {
        take(turn, one.person(), new Asked(one.mode(), null, one.details(), 1), RegistrationOrigin.IMPORT, tell);
    }

    /** A seat, or the next place in the queue, for somebody whose address nobody needs to confirm. */
    private UUID take(Turn turn, UUID person, Asked asked, RegistrationOrigin origin, boolean tell) {
        var standing = standing(turn, asked);
        var state = standing.seated() ? RegistrationState.CONFIRMED : RegistrationState.QUEUED;
        var place = new New(
                turn.event().id(),
                person,
                asked.mode(),
                state,
                asked.seats(),
                standing.seated(),
                null,
                origin,
                turn.now());
        var id = repository.insert(place, asked.details());
        var move = arrived(turn, id, asked, standing, state, null, QueueReason.BY_HAND);
        if (tell) {
            queue.tell(turn, id, standing.seated() ? NoticeKind.CONFIRMED : NoticeKind.QUEUED, move);
        }
        return id;
    }

    /**
     * By the person. Nothing that is answered says whether the address was known; a message to it says what it is.
     *
     * @return the registration that was made, or the one that was there
     */
    UUID byPerson(Rules event, CreatePublicRegistration form, Instant now) {
        var asked = read(form, form.mode(), form.mail(), event);
        requireWritable(form.mail(), "/mail");
        if (event.supervisorAgreement()) {
            requireOwnSupervisor(form);
        }
        var person = people.ensure(asked.mail());
        var turn = queue.open(event.id(), now, null);
        requireOpen(turn.event().state());
        var standing = possible(
                turn,
                asked,
                queue.standingFirst(
                        turn, asked.mode(), asked.seats(), asked.details().serviceKey()));
        var until = turn.until(Queue.HOLD);
        var written = repository.insertOnce(
                new New(
                        event.id(),
                        person,
                        asked.mode(),
                        RegistrationState.PENDING,
                        asked.seats(),
                        standing.seated(),
                        until,
                        RegistrationOrigin.PUBLIC,
                        null),
                asked.details());
        if (written.isEmpty()) {
            return known(turn, person);
        }
        var id = written.get();
        if (event.supervisorAgreement()) {
            agreements.insert(id, form.supervisorMail().strip());
        }
        var move = arrived(turn, id, asked, standing, RegistrationState.PENDING, until, standing.reason());
        queue.tell(turn, id, NoticeKind.CONFIRM_ADDRESS, move);
        return id;
    }

    /** Told once an hour at most: the same address asked again is no reason to be written to again. */
    private UUID known(Turn turn, UUID person) {
        var id = repository.active(turn.event().id(), person).orElseThrow();
        queue.tellKnown(turn, id, Long.toString(turn.now().getEpochSecond() / 3_600));
        return id;
    }

    /** Also once the seats are one's to take: it may have been cancelled while one waited for them. */
    private static void requireOpen(EventState state) {
        if (!state.open()) {
            throw QueueActs.conflict("On s'inscrit à un événement publié, et qui a lieu.");
        }
    }

    /** Who is told all that becomes of a seat must be able to get a message there. */
    private static void requireWritable(String mail, String pointer) {
        if (!MailAddress.reachable(mail)) {
            throw ProblemException.invalid(pointer, "unreachable", MailAddress.UNREACHABLE_SAID);
        }
    }

    private static void requireOwnSupervisor(CreatePublicRegistration form) {
        requireSupervisor(
                form.supervisorMail(),
                form.mail(),
                "Donnez l'adresse professionnelle de votre responsable.",
                "Donnez l'adresse de votre responsable : celle-ci est la vôtre.");
    }

    /** Somebody else's, who can be written to. */
    private static void requireSupervisor(String mail, String own, String missing, String same) {
        var supervisor = mail == null ? null : MailAddress.of(mail);
        if (supervisor == null) {
            throw ProblemException.invalid(SUPERVISOR, "required", missing);
        }
        if (supervisor.key().equals(MailAddress.of(own).key())) {
            throw ProblemException.invalid(SUPERVISOR, "own", same);
        }
        requireWritable(mail, SUPERVISOR);
    }

    private Standing standing(Turn turn, Asked asked) {
        var standing = queue.standing(
                turn, asked.mode(), asked.seats(), asked.details().serviceKey());
        return possible(turn, asked, standing);
    }

    /** @throws ProblemException where there is neither a seat nor a queue, or never as many seats */
    private static Standing possible(Turn turn, Asked asked, Standing standing) {
        QueueActs.requireWithin(standing.capacity(), asked.seats());
        if (!standing.seated() && !turn.event().queue()) {
            throw QueueActs.conflict("Il n'y a plus de place, et cet événement n'a pas de file d'attente.");
        }
        return standing;
    }

    private UUID arrived(
            Turn turn,
            UUID id,
            Asked asked,
            Standing standing,
            RegistrationState state,
            Instant until,
            QueueReason reason) {
        return queue.remember(
                turn,
                new Move(
                        id,
                        asked.mode(),
                        standing.seated() ? reason : standing.reason(),
                        null,
                        state,
                        asked.seats(),
                        standing.free(),
                        standing.seated() ? null : standing.waiting() + 1,
                        until,
                        null));
    }

    /** What is typed anew of who comes; with fewer seats, those that are freed go to the next at once. */
    void change(Turn turn, Place place, UpdateRegistration form) {
        var faults = new Violations();
        var details = check.read(form, rules.of(place.eventId()).orElseThrow(), faults);
        faults.throwIfAny();
        repository.update(place.id(), details);
        acts.resize(turn, place, form.wanted());
    }
}
