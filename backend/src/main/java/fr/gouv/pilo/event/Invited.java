package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventNoticeRepository.Notice;
import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.calendar.CalendarFile.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mail's calendar says, kept with the mail: who comes has the event in the agenda, who gave up has it no longer, and
 * who waits for a seat has it not yet.
 *
 * @param uid of this registration at this event; each session adds its rank
 * @param gone how many sessions more there were, as far as anybody was told
 */
record Invited(
        Method method, String uid, int sequence, String title, String place, List<InvitedSession> sessions, int gone) {
    static final String KEY = "calendar";

    /** @param title empty where it has none */
    record InvitedSession(Instant start, Instant end, String title) {}

    /** @return empty for a mail that changes nothing in an agenda */
    static Optional<Map<String, Object>> of(Notice notice) {
        return method(notice).map(method -> told(method, notice));
    }

    private static Optional<Method> method(Notice notice) {
        var comes = notice.state() == RegistrationState.CONFIRMED;
        return switch (notice.kind()) {
            case EVENT_CANCELLED -> comes ? Optional.of(Method.CANCEL) : Optional.empty();
            case CONFIRMED, REMINDER, EVENT_CHANGED, EVENT_MOVED ->
                comes && notice.announced().state().open() ? Optional.of(Method.REQUEST) : Optional.empty();
            case OTHER_MODE, CANCELLED ->
                comes
                        ? Optional.of(Method.REQUEST)
                        : notice.announced().gaveUp() ? Optional.of(Method.CANCEL) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> told(Method method, Notice notice) {
        var announced = notice.announced();
        var at = announced.uid().indexOf('@');
        var told = new HashMap<String, Object>();
        told.put("method", method.name());
        told.put(
                "uid",
                announced.uid().substring(0, at) + "-" + notice.registrationId()
                        + announced.uid().substring(at));
        told.put("sequence", announced.sequence());
        told.put("title", notice.title());
        told.put("place", place(notice));
        told.put("sessions", announced.sessions().stream().map(Invited::told).toList());
        told.put(
                "gone",
                notice.kind() == NoticeKind.EVENT_MOVED || notice.kind() == NoticeKind.EVENT_CANCELLED
                        ? Math.max(
                                0,
                                announced.mostSessions() - announced.sessions().size())
                        : 0);
        return told;
    }

    private static Map<String, Object> told(SessionRow session) {
        return Map.of(
                "start",
                session.startsAt().toString(),
                "end",
                session.endsAt().toString(),
                "title",
                session.title() == null ? "" : session.title());
    }

    /** Where one goes, or the link that one opens. */
    private static String place(Notice notice) {
        if (notice.mode() == SeatMode.REMOTE) {
            return notice.announced().videoLink() == null
                    ? EventSaid.where(null, SeatMode.REMOTE)
                    : notice.announced().videoLink();
        }
        return String.join(
                ", ",
                Stream.of(notice.place(), notice.announced().address())
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }
}
