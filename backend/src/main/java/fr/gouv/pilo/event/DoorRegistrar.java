package fr.gouv.pilo.event;

import fr.gouv.pilo.event.Presences.Visit;
import fr.gouv.pilo.event.Queue.Turn;
import fr.gouv.pilo.event.QueueRepository.Move;
import fr.gouv.pilo.event.QueueRepository.Place;
import fr.gouv.pilo.event.RegistrationRepository.New;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives a seat to whoever stands at the door: once the event has begun, what is free is theirs; before, the queue goes
 * first. Seats are never more than the event has: it is the organiser who adds some.
 */
@ApplicationScoped
class DoorRegistrar {
    private final RegistrationRuleRepository rules;
    private final RegistrationRepository repository;
    private final RegistrationCheck check;
    private final PersonRepository people;
    private final QueueRepository places;
    private final Queue queue;

    DoorRegistrar(
            RegistrationRuleRepository rules,
            RegistrationRepository repository,
            RegistrationCheck check,
            PersonRepository people,
            QueueRepository places,
            Queue queue) {
        this.rules = rules;
        this.repository = repository;
        this.check = check;
        this.people = people;
        this.places = places;
        this.queue = queue;
    }

    /** What the door asks: one person, who answers no questions there. */
    private record AtDoor(String lastName, String firstName, String service, String department, Boolean agent)
            implements Participant {
        @Override
        public Integer seats() {
            return 1;
        }

        @Override
        public List<String> companions() {
            return List.of();
        }

        @Override
        public Set<ServiceNeed> needs() {
            return Set.of();
        }

        @Override
        public List<String> answers() {
            return List.of();
        }
    }

    UUID comeIn(UUID event, Visit visit, Instant now) {
        var faults = new Violations();
        var address = MailAddress.of(visit.mail());
        if (address == null) {
            faults.add("/mail", "form", MailAddress.FORM_SAID);
        }
        var typed = new AtDoor(visit.lastName(), visit.firstName(), visit.service(), visit.department(), visit.agent());
        var details = check.read(typed, rules.of(event).orElseThrow().unasked(), faults);
        faults.throwIfAny();
        var person = people.ensure(address);
        var turn = queue.open(event, now, null);
        var known = repository.active(event, person);
        if (known.isPresent()) {
            return known(turn, places.place(known.get()).orElseThrow());
        }
        var free = requireFree(turn, 1);
        var id = repository.insert(
                new New(
                        event,
                        person,
                        SeatMode.ON_SITE,
                        RegistrationState.CONFIRMED,
                        1,
                        true,
                        null,
                        RegistrationOrigin.WALK_IN,
                        now),
                details);
        remember(turn, id, null, 1, free);
        return id;
    }

    /** Somebody who is registered after all: with a seat, here or at a distance, or waiting for one. */
    private UUID known(Turn turn, Place place) {
        if (place.state() == RegistrationState.CONFIRMED) {
            if (place.mode() == SeatMode.REMOTE) {
                QueueActs.requireUnseen(place);
                seat(turn, place);
            }
        } else if (place.mode() == SeatMode.ON_SITE && place.holds()) {
            places.confirm(place.id(), RegistrationState.CONFIRMED, turn.now());
            remember(turn, place.id(), place.state(), place.seats(), null);
        } else {
            seat(turn, place);
        }
        return place.id();
    }

    private void seat(Turn turn, Place place) {
        var free = requireFree(turn, place.seats());
        if (place.mode() == SeatMode.ON_SITE) {
            places.seat(place.id());
        } else {
            places.change(place.id(), SeatMode.ON_SITE, RegistrationState.CONFIRMED, true);
        }
        places.confirm(place.id(), RegistrationState.CONFIRMED, turn.now());
        remember(turn, place.id(), place.state(), place.seats(), free);
        // What was kept at a distance goes to the next there.
        queue.settle(turn);
    }

    private void remember(Turn turn, UUID id, RegistrationState before, int seats, Integer free) {
        queue.remember(
                turn,
                new Move(
                        id,
                        SeatMode.ON_SITE,
                        QueueReason.AT_THE_DOOR,
                        before,
                        RegistrationState.CONFIRMED,
                        seats,
                        free,
                        null,
                        null,
                        null));
    }

    /** @return how many seats are free; null without limit */
    private Integer requireFree(Turn turn, int seats) {
        var pool = queue.pool(turn, SeatMode.ON_SITE);
        if (!turn.begun() && pool.waiting() > 0) {
            throw QueueActs.conflict(
                    "D'autres personnes attendent une place : jusqu'au début de l'événement, elles passent d'abord.");
        }
        if (pool.free() < seats) {
            throw QueueActs.conflict(
                    "Toutes les places sur place sont prises (%d sur %d). L'organisation peut en ajouter sur la page de l'événement ; recommencez ensuite."
                            .formatted(pool.held(), pool.capacity()));
        }
        return pool.capacity() == null ? null : pool.free();
    }
}
