package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceReceiptView.AttendanceOutcomeItem;
import fr.gouv.pilo.attendance.AttendanceRepository.Mark;
import fr.gouv.pilo.attendance.CreateAttendances.Tick;
import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps what is ticked. An act is kept once, whoever sends it how often; of one registration and session the last by its
 * time counts, whatever the order in which they arrive; and what counts of all sessions stands with the registration.
 */
@ApplicationScoped
class Attendances {
    private final AttendanceRepository repository;
    private final Presences presences;
    private final Audit audit;
    private final BusinessClock clock;

    Attendances(AttendanceRepository repository, Presences presences, Audit audit, BusinessClock clock) {
        this.repository = repository;
        this.presences = presences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who notes.
     *
     * @param from no act of theirs can be of before
     * @param until nor of after; null for now
     */
    record Noter(AttendanceSource source, UUID account, UUID checkIn, Instant from, Instant until) {
        Noter(AttendanceSource source, UUID account, UUID checkIn, Instant from) {
            this(source, account, checkIn, from, null);
        }
    }

    /** What may be noted: of whom, for which sessions. */
    private record Open(Map<UUID, Seat> seats, Set<UUID> sessions, Set<UUID> kept) {
        String refusal(Tick tick) {
            var seat = seats.get(tick.registration());
            if (seat == null) {
                return "Cette inscription n'a plus de place confirmée.";
            }
            if (!sessions.contains(tick.session())) {
                return "Cette séance n'est pas de celles que l'on note ici.";
            }
            return tick.seats() != null && tick.seats() > seat.seats()
                    ? "Il y a plus de personnes que de places."
                    : null;
        }
    }

    /** In the caller's transaction. */
    AttendanceReceiptView keep(
            Gathering event, Collection<Session> sessions, List<Seat> seats, List<Tick> ticks, Noter noter) {
        var open = new Open(
                seats.stream().collect(Collectors.toMap(Seat::registration, Function.identity())),
                sessions.stream().map(Session::id).collect(Collectors.toSet()),
                repository.known(ticks.stream().map(Tick::id).toList()));
        var outcomes = new ArrayList<AttendanceOutcomeItem>();
        var acts = new ArrayList<AttendanceAct>();
        for (var tick : ticks) {
            var refusal = open.kept().contains(tick.id()) ? null : open.refusal(tick);
            if (refusal == null && open.kept().add(tick.id())) {
                acts.add(act(event, open.seats().get(tick.registration()), tick, noter));
            }
            outcomes.add(new AttendanceOutcomeItem(tick.id(), refusal == null, refusal));
        }
        if (!acts.isEmpty()) {
            repository.insert(acts);
            var touched = acts.stream().map(AttendanceAct::registrationId).collect(Collectors.toSet());
            settle(event, touched);
            audit.record(
                    "event.note-attendance",
                    "event",
                    event.code(),
                    Map.of("source", noter.source(), "registrations", touched.size()));
        }
        return new AttendanceReceiptView(outcomes);
    }

    private AttendanceAct act(Gathering event, Seat seat, Tick tick, Noter noter) {
        var now = clock.now();
        var seats = tick.seats() == null ? Integer.valueOf(seat.seats()) : tick.seats();
        return new AttendanceAct(
                tick.id(),
                event.id(),
                tick.registration(),
                tick.session(),
                tick.presence(),
                tick.presence() == Presence.PRESENT ? seats : null,
                noter.source(),
                bounded(tick.at(), noter, now),
                now,
                noter.account(),
                noter.checkIn(),
                null);
    }

    /** The clock of a telephone may be wrong: nothing was ticked before the list was open, nor later than it arrived. */
    private static Instant bounded(Instant at, Noter noter, Instant now) {
        var last = noter.until() == null || noter.until().isAfter(now) ? now : noter.until();
        if (at == null || at.isAfter(last)) {
            return last;
        }
        return at.isBefore(noter.from()) ? noter.from() : at;
    }

    /** Writes to each registration what its sessions come to. */
    void settle(Gathering event, Set<UUID> registrations) {
        var marks = new HashMap<UUID, List<Mark>>();
        repository.marksOf(registrations).forEach(mark -> marks.computeIfAbsent(
                        mark.registration(), id -> new ArrayList<>())
                .add(mark));
        for (var registration : registrations) {
            var whole = Whole.of(
                    marks.getOrDefault(registration, List.of()),
                    event.sessions().size());
            presences.note(registration, whole.presence(), whole.seats(), whole.sessions(), whole.at());
        }
    }

    /** What the marks of all sessions come to: who came to one was there; who is absent was from all. */
    record Whole(Presence presence, Integer seats, Set<UUID> sessions, Instant at) {
        static Whole of(List<Mark> marks, int sessions) {
            var said = marks.stream().filter(mark -> mark.presence() != null).toList();
            var at = said.stream().map(Mark::at).max(Instant::compareTo).orElse(null);
            var present = said.stream()
                    .filter(mark -> mark.presence() == Presence.PRESENT)
                    .toList();
            var seats =
                    present.stream().map(Mark::seats).max(Integer::compareTo).orElse(null);
            if (seats != null) {
                var attended = present.stream().map(Mark::session).collect(Collectors.toSet());
                return new Whole(Presence.PRESENT, seats, attended, at);
            }
            if (said.stream().anyMatch(mark -> mark.presence() == Presence.NOT_ESTABLISHED)) {
                return new Whole(Presence.NOT_ESTABLISHED, null, Set.of(), at);
            }
            return said.size() == sessions
                    ? new Whole(Presence.ABSENT, null, Set.of(), at)
                    : new Whole(null, null, Set.of(), null);
        }
    }
}
