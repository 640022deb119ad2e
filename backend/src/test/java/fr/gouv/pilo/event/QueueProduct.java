package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The queues of the product, driven without its pages: the acts of a {@link QueueSequence} as the services do them. */
record QueueProduct(
        Sql sql,
        Registrar registrar,
        RegistrationRuleRepository rules,
        EventRepository events,
        EventPools pools,
        Queue queue,
        QueueActs acts,
        QueueRepository places) {
    private static final Duration LENGTH = Duration.ofHours(1);

    UUID made(Instant start, long offerHours, Map<SeatMode, Integer> capacity) {
        var id = Ids.next();
        sql.update("""
                        INSERT INTO event (id, code, slug, uid, state, kind, mode, title, audiences, territory, place, starts_at, ends_at,
                            open_to_public, queue, offer_hours, max_seats, one_per_service, needs, questions, materials)
                        VALUES (?, ?, ?, ?, 'PUBLISHED', 'ATELIER', 'HYBRID', 'Essai', '{AGENTS}', 'REG-76', 'Salle', ?, ?,
                            true, true, ?, 3, false, '{}', '[]', '[]')""", id, id.toString(), id.toString(), id.toString(), start, start.plus(LENGTH), (int) offerHours);
        pools.set(id, EventMode.HYBRID, capacity::get);
        return id;
    }

    UUID register(UUID event, int person, SeatMode mode, int seats, Instant at) {
        return registrar.byPerson(rules.of(event).orElseThrow(), form(event, person, mode, seats), at);
    }

    private static CreatePublicRegistration form(UUID event, int person, SeatMode mode, int seats) {
        return new CreatePublicRegistration(
                mode,
                "Nom",
                "Prénom",
                "p" + person + "." + event + "@demo.invalid",
                "Service " + person,
                null,
                true,
                seats,
                List.of(),
                Set.of(),
                List.of(),
                null);
    }

    void postpone(UUID event, Instant to, Instant now) {
        var session = new SessionRow(Ids.next(), null, to, to.plus(LENGTH));
        events.move(event, List.of(session), new RegistrationWindow(null, null), "Essai");
        var turn = new Queue.Turn(places.event(event, now).orElseThrow(), now, null);
        places.renew(event, turn.until(Queue.HOLD), turn.offerUntil()).forEach(one -> queue.renewed(turn, one));
        queue.open(event, now, null);
    }

    void act(QueueSequence.Act act, Queue.Turn turn, UUID registration, int seats, SeatMode mode, boolean wait) {
        var place = places.place(registration).orElseThrow();
        switch (act) {
            case CONFIRM -> acts.confirm(turn, place);
            case ACCEPT -> acts.accept(turn, place);
            case DECLINE -> acts.decline(turn, place);
            case CANCEL -> acts.cancel(turn, place, QueueReason.CANCELLED_BY_PERSON, null);
            case CHANGE_MODE -> acts.changeMode(turn, place, mode, wait, null);
            case ASK -> {
                QueueActs.requireActive(place);
                acts.resize(turn, place, seats);
            }
            default -> acts.letPass(turn, place, "Essai");
        }
    }
}
