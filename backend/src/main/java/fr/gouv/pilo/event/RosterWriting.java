package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RosterRepository.Person;
import fr.gouv.pilo.event.RosterRepository.Roster;
import fr.gouv.pilo.shared.intake.IntakeProgress;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Registers those of a list, in its order and in one turn of the queue; takes all of them back in another. */
@ApplicationScoped
class RosterWriting {
    private static final int TOLD_EVERY = 250;

    private final RosterRepository repository;
    private final Registrar registrar;
    private final Queue queue;
    private final QueueRepository places;

    RosterWriting(RosterRepository repository, Registrar registrar, Queue queue, QueueRepository places) {
        this.repository = repository;
        this.registrar = registrar;
        this.queue = queue;
        this.places = places;
    }

    void write(UUID id, Roster roster, Instant at, UUID account, IntakeProgress progress) {
        repository.ensurePeople(id);
        var turn = queue.open(roster.event().id(), at, account);
        if (!turn.event().state().open()) {
            throw QueueActs.conflict("On s'inscrit à un événement publié, et qui a lieu.");
        }
        var people = repository.people(id, roster.event().id());
        for (var i = 0; i < people.size(); i++) {
            if (i % TOLD_EVERY == 0) {
                progress.tell("Inscription", i, people.size());
            }
            registrar.fromList(turn, people.get(i), roster.confirmation());
        }
        var added = people.stream().map(Person::position).toArray(Integer[]::new);
        repository.settle(id, roster.event().id(), added);
    }

    /** All or nothing: what was seen at the door is not undone. */
    void takeBack(UUID id, Roster roster, Instant at, UUID account) {
        var turn = queue.open(roster.event().id(), at, account);
        if (turn.event().state() == EventState.ARCHIVED || turn.event().state() == EventState.CANCELLED) {
            throw QueueActs.conflict("Cet événement est annulé ou archivé : ses inscriptions ne changent plus.");
        }
        var made = repository.made(id);
        var seen = made.stream().filter(place -> place.presence() != null).count();
        if (seen > 0) {
            throw QueueActs.conflict("La présence est déjà notée pour %s de cette liste : elle ne s'annule plus."
                    .formatted(French.count(seen, "personne")));
        }
        var told = repository.told(id);
        for (var place : made) {
            if (place.state().active()) {
                places.become(place.id(), RegistrationState.CANCELLED);
                var move = queue.moved(
                        turn, place, RegistrationState.CANCELLED, QueueReason.CANCELLED_BY_ORGANISER, "Liste annulée");
                // Who was reminded since has it in the agenda.
                if (roster.confirmation() || told.contains(place.id())) {
                    queue.tell(turn, place.id(), NoticeKind.CANCELLED, move);
                }
            }
        }
        // After all of them: what one leaves is not offered to another.
        queue.settle(turn);
    }
}
