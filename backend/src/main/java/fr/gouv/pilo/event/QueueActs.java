package fr.gouv.pilo.event;

import fr.gouv.pilo.event.Queue.Turn;
import fr.gouv.pilo.event.QueueRepository.Move;
import fr.gouv.pilo.event.QueueRepository.Place;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done to one registration, in a turn of its event's queue; what it frees goes to the next at once. */
@ApplicationScoped
class QueueActs {
    private final Queue queue;
    private final QueueRepository repository;

    QueueActs(Queue queue, QueueRepository repository) {
        this.queue = queue;
        this.repository = repository;
    }

    /** The address is confirmed: a seat that was kept is the person's, a place in the queue stays where it is. */
    void confirm(Turn turn, Place place) {
        if (place.state() != RegistrationState.PENDING) {
            requireActive(place);
            return;
        }
        var after = place.seated() ? RegistrationState.CONFIRMED : RegistrationState.QUEUED;
        repository.confirm(place.id(), after, turn.now());
        var move = queue.moved(turn, place, after, QueueReason.ADDRESS_CONFIRMED, null);
        queue.tell(turn, place.id(), place.seated() ? NoticeKind.CONFIRMED : NoticeKind.QUEUED, move);
    }

    void accept(Turn turn, Place place) {
        if (place.state() == RegistrationState.CONFIRMED) {
            return;
        }
        requireOffered(place);
        repository.become(place.id(), RegistrationState.CONFIRMED);
        var move = queue.moved(turn, place, RegistrationState.CONFIRMED, QueueReason.OFFER_ACCEPTED, null);
        queue.tell(turn, place.id(), NoticeKind.CONFIRMED, move);
    }

    /** The seat goes to the next in the same act. */
    void decline(Turn turn, Place place) {
        requireOffered(place);
        repository.become(place.id(), RegistrationState.CANCELLED);
        queue.moved(turn, place, RegistrationState.CANCELLED, QueueReason.OFFER_DECLINED, null);
        queue.settle(turn);
    }

    /** The same act twice is one. */
    void cancel(Turn turn, Place place, QueueReason reason, String note) {
        if (place.state() == RegistrationState.CANCELLED) {
            return;
        }
        requireActive(place);
        requireUnseen(place);
        repository.become(place.id(), RegistrationState.CANCELLED);
        var move = queue.moved(turn, place, RegistrationState.CANCELLED, reason, note);
        queue.tell(turn, place.id(), NoticeKind.CANCELLED, move);
        queue.settle(turn);
    }

    /** Fewer seats free some; more are given only if they are free and nobody waits for them. */
    void resize(Turn turn, Place place, int seats) {
        if (seats == place.seats()) {
            return;
        }
        requireUnseen(place);
        var more = seats - place.seats();
        if (more > 0) {
            requireWithin(queue.pool(turn, place.mode()).capacity(), seats);
        }
        if (more > 0
                && place.holds()
                && !queue.standing(turn, place.mode(), more, null).seated()) {
            throw ProblemException.invalid(
                    "/seats", "full", "Ces places ne sont pas libres, ou d'autres personnes les attendent.");
        }
        repository.take(place.id(), seats);
        queue.remember(
                turn,
                new Move(
                        place.id(),
                        place.mode(),
                        more > 0 ? QueueReason.MORE_SEATS : QueueReason.FEWER_SEATS,
                        place.state(),
                        place.state(),
                        seats,
                        null,
                        null,
                        place.deadline(),
                        null));
        queue.settle(turn);
    }

    /** @param wait whether the person takes the end of the queue there if there is no seat */
    void changeMode(Turn turn, Place place, SeatMode mode, boolean wait, String note) {
        requireActive(place);
        requireUnseen(place);
        if (place.state() == RegistrationState.PENDING) {
            throw conflict("L'adresse de cette inscription n'est pas encore confirmée.");
        }
        if (place.mode() == mode) {
            return;
        }
        var standing = queue.standing(turn, mode, place.seats(), null);
        if (standing.capacity() != null && place.seats() > standing.capacity()) {
            throw conflict("Il y a moins de places en tout dans cette modalité que cette inscription n'en demande.");
        }
        if (!standing.seated() && (!wait || !turn.event().queue())) {
            throw conflict("Il n'y a pas de place libre dans cette modalité, ou d'autres personnes attendent.");
        }
        var after = standing.seated() ? RegistrationState.CONFIRMED : RegistrationState.QUEUED;
        repository.change(place.id(), mode, after, standing.seated());
        var move = queue.remember(
                turn,
                new Move(
                        place.id(),
                        mode,
                        QueueReason.OTHER_MODE,
                        place.state(),
                        after,
                        place.seats(),
                        standing.free(),
                        standing.seated() ? null : standing.waiting() + 1,
                        null,
                        note));
        queue.tell(turn, place.id(), NoticeKind.OTHER_MODE, move);
        queue.settle(turn);
    }

    /** The organiser lets one pass who waits behind others; each of these is told of it in the journal. */
    void letPass(Turn turn, Place place, String note) {
        if (place.state() != RegistrationState.QUEUED) {
            throw conflict("Cette inscription n'attend pas de place.");
        }
        if (!turn.event().state().open() || turn.begun()) {
            throw conflict("L'événement est commencé : une place ne se propose plus.");
        }
        var free = queue.pool(turn, place.mode()).free();
        if (free < place.seats()) {
            throw conflict("Il n'y a pas assez de places libres pour cette inscription.");
        }
        queue.passed(turn, repository.before(place.eventId(), place.mode(), place.rank()), note);
        queue.give(turn, place, free, QueueReason.LET_PASS, note);
        queue.settle(turn);
    }

    /** Nobody waits for more seats than there are: nobody behind would ever have one. */
    static void requireWithin(Integer capacity, int seats) {
        if (capacity != null && seats > capacity) {
            throw ProblemException.invalid("/seats", "max", "Il y a moins de places en tout que vous n'en demandez.");
        }
    }

    private static void requireOffered(Place place) {
        if (place.state() != RegistrationState.OFFERED) {
            throw conflict(
                    place.state() == RegistrationState.EXPIRED
                            ? "Le délai pour accepter cette place est passé : elle a été proposée à une autre personne."
                            : "Aucune place n'est proposée à cette inscription.");
        }
    }

    static void requireActive(Place place) {
        if (!place.state().active()) {
            throw conflict(
                    place.state() == RegistrationState.EXPIRED
                            ? "Cette inscription n'a pas été confirmée à temps : inscrivez-vous de nouveau."
                            : "Cette inscription est annulée.");
        }
    }

    /** What was seen at the door is not undone by a change. */
    static void requireUnseen(Place place) {
        if (place.presence() != null) {
            throw conflict("La présence de cette inscription est déjà notée : elle ne change plus.");
        }
    }

    static ProblemException conflict(String sentence) {
        return ProblemException.of(ProblemCode.CONFLICT, sentence);
    }
}
