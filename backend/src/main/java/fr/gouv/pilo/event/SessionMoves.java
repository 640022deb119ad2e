package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.SessionMarks.Marked;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sessions of an event at other dates: one at the same hours is the same session, and what was noted of who came to it
 * stays; the others move. One at which somebody's presence stands neither moves nor goes.
 */
@ApplicationScoped
class SessionMoves {
    private static final String PAST = "Un événement est reporté à une date à venir.";

    private final SessionMarks marks;

    SessionMoves(SessionMarks marks) {
        this.marks = marks;
    }

    /** @return what was typed, each with the identity of the session that it is */
    List<SessionRow> of(UUID event, List<SessionRow> before, List<SessionRow> typed, Instant now) {
        requireToCome(before, typed, now);
        var left = new ArrayList<>(before);
        left.removeIf(one -> typed.stream().anyMatch(other -> sameTimes(one, other)));
        var marked = marks.of(event);
        requireUnseen(left, marked);
        // First those that cannot go: something was noted there, and taken back.
        var touched = marked.stream().map(Marked::session).collect(Collectors.toSet());
        left.sort(Comparator.comparing(one -> !touched.contains(one.id())));
        var moved = typed.stream()
                .map(one -> before.stream()
                        .filter(other -> sameTimes(one, other))
                        .findFirst()
                        .or(() -> left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0)))
                        .map(other -> new SessionRow(other.id(), one.title(), one.startsAt(), one.endsAt()))
                        .orElse(one))
                .toList();
        requireUntouched(left, touched);
        return moved;
    }

    private static boolean sameTimes(SessionRow one, SessionRow other) {
        return one.startsAt().equals(other.startsAt()) && one.endsAt().equals(other.endsAt());
    }

    /** A day that is over stays as it was while the next one is moved. */
    private static void requireToCome(List<SessionRow> before, List<SessionRow> typed, Instant now) {
        var faults = new Violations();
        for (var i = 0; i < typed.size(); i++) {
            var one = typed.get(i);
            if (!one.startsAt().isAfter(now) && before.stream().noneMatch(other -> sameTimes(one, other))) {
                faults.add("/sessions/" + i + "/start", "past", PAST);
            }
        }
        if (faults.isEmpty() && typed.stream().noneMatch(one -> one.endsAt().isAfter(now))) {
            faults.add("/sessions/0/start", "past", PAST);
        }
        faults.throwIfAny();
    }

    private static void requireUnseen(List<SessionRow> left, List<Marked> marked) {
        var seen = left.stream()
                .filter(one -> marked.stream()
                        .anyMatch(mark -> mark.stands() && mark.session().equals(one.id())))
                .map(SessionMoves::said)
                .toList();
        if (!seen.isEmpty()) {
            throw QueueActs.conflict(
                    "La présence est déjà notée pour la séance %s : gardez-la à sa date, ou retirez d'abord ce qui est noté."
                            .formatted(String.join(" ; ", seen)));
        }
    }

    private static void requireUntouched(List<SessionRow> left, Set<UUID> touched) {
        var kept = left.stream().filter(one -> touched.contains(one.id())).toList();
        if (!kept.isEmpty()) {
            throw QueueActs.conflict(
                    "La séance %s garde la trace de ce qui y a été noté, puis retiré : donnez-lui une autre date, elle ne s'enlève pas."
                            .formatted(said(kept.get(0))));
        }
    }

    private static String said(SessionRow session) {
        return "(" + EventSaid.when(session.startsAt(), session.endsAt()) + ")";
    }
}
