package fr.gouv.pilo.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The four events to come: acts as people do them, so that each queue says why. */
@ApplicationScoped
class DemoComingEvents {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final EventRepository events;
    private final EventPools pools;
    private final Registrar registrar;
    private final Queue queue;
    private final QueueRepository places;
    private final QueueActs acts;
    private final DemoEventRepository repository;
    private int people;

    DemoComingEvents(
            EventRepository events,
            EventPools pools,
            Registrar registrar,
            Queue queue,
            QueueRepository places,
            QueueActs acts,
            DemoEventRepository repository) {
        this.events = events;
        this.pools = pools;
        this.registrar = registrar;
        this.queue = queue;
        this.places = places;
        this.acts = acts;
        this.repository = repository;
    }

    void load() {
        workshop();
        conference();
        webinar();
        network();
    }

    /** 15 seats, all taken, one of them offered until 25 November at 9:00; six wait. */
    private void workshop() {
        var id = published(
                EventKind.ATELIER,
                EventMode.ON_SITE,
                "Relancer sans perdre personne – démonstration",
                "DEPT-31",
                15,
                null,
                LocalDate.of(2026, 12, 3),
                "09:30",
                "12:30");
        var first = register(id, SeatMode.ON_SITE, DemoEvents.at(TODAY.minusDays(20), "10:00"));
        for (var i = 1; i < 22; i++) {
            register(
                    id,
                    SeatMode.ON_SITE,
                    DemoEvents.at(TODAY.minusDays(19), "10:00").plusSeconds(3_600L * i));
        }
        var now = DemoEvents.at(TODAY, "09:00");
        var turn = queue.open(id, now, null);
        acts.cancel(turn, places.place(first).orElseThrow(), QueueReason.CANCELLED_BY_PERSON, null);
    }

    /** 60 on site, full; 200 at a distance, 74 taken. */
    private void conference() {
        var id = published(
                EventKind.CONFERENCE,
                EventMode.HYBRID,
                "L'accueil, partout et pour tous – démonstration",
                "REG-76",
                60,
                200,
                LocalDate.of(2026, 12, 10),
                "14:00",
                "17:00");
        var since = DemoEvents.at(TODAY.minusDays(15), "08:00");
        for (var i = 0; i < 60; i++) {
            register(id, SeatMode.ON_SITE, since.plusSeconds(1_200L * i));
        }
        for (var i = 0; i < 74; i++) {
            register(id, SeatMode.REMOTE, since.plusSeconds(1_200L * i + 600));
        }
    }

    /** Cancelled once, then moved: its calendar counts two changes. */
    private void webinar() {
        var id = published(
                EventKind.WEBINAIRE,
                EventMode.REMOTE,
                "Une heure pour comprendre la relance – démonstration",
                "REG-76",
                null,
                250,
                LocalDate.of(2026, 11, 17),
                "11:00",
                "12:00");
        for (var i = 0; i < 40; i++) {
            register(
                    id,
                    SeatMode.REMOTE,
                    DemoEvents.at(TODAY.minusDays(30), "08:00").plusSeconds(900L * i));
        }
        events.cancel(id, "L'intervenante est empêchée.", DemoEvents.at(LocalDate.of(2026, 11, 16), "10:00"));
        events.move(
                id,
                List.of(DemoEvents.session(LocalDate.of(2026, 12, 15), "11:00", "12:00")),
                new RegistrationWindow(null, null),
                "Nouvelle date.");
    }

    private void network() {
        var id = published(
                EventKind.REUNION_DE_RESEAU,
                EventMode.ON_SITE,
                "Réunion du réseau des référents de décembre – démonstration",
                "REG-76",
                45,
                null,
                LocalDate.of(2026, 12, 17),
                "10:00",
                "12:00");
        for (var i = 0; i < 12; i++) {
            register(
                    id,
                    SeatMode.ON_SITE,
                    DemoEvents.at(TODAY.minusDays(5), "08:00").plusSeconds(1_800L * i));
        }
    }

    private UUID published(
            EventKind kind,
            EventMode mode,
            String title,
            String territory,
            Integer here,
            Integer away,
            LocalDate day,
            String from,
            String to) {
        var sessions = List.of(DemoEvents.session(day, from, to));
        var plain = DemoEventPlan.row(kind, mode, title, territory, here == null ? away : here, sessions, null);
        var row = away == null || here == null ? plain : plain.withRemote(away);
        var id = events.insert(
                row, EventKey.of(title, day.getYear(), events.nextNumber(day.getYear())), null, null, null);
        events.replaceSessions(id, sessions);
        pools.set(id, row);
        repository.published(id, EventState.PUBLISHED, DemoEvents.at(TODAY.minusDays(35), "09:00"));
        return id;
    }

    private UUID register(UUID event, SeatMode mode, Instant at) {
        people++;
        return registrar.byHand(
                new CreateRegistration(
                        event,
                        mode,
                        "Inscrit à venir n° " + people,
                        "(démo)",
                        "a-venir-%d@demo.invalid".formatted(people),
                        "Service départemental de démonstration " + (1 + people % 6),
                        "DEPT-31",
                        true,
                        null,
                        List.of(),
                        Set.of(),
                        List.of(),
                        null,
                        null),
                at,
                null);
    }
}
