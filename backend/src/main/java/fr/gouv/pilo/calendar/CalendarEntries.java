package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.calendar.CalendarEvent;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Said;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Status;
import fr.gouv.pilo.shared.calendar.CalendarSession;
import java.util.List;
import java.util.stream.Stream;

/** Sessions as entries of a calendar. Nobody is named, and no link lets in: who reads a feed is unknown. */
final class CalendarEntries {
    private final String origin;

    /** @param origin of the product's addresses, without a slash at its end */
    CalendarEntries(String origin) {
        this.origin = origin;
    }

    /** For everybody: it leads to the public page. */
    List<CalendarEvent> forAll(List<CalendarRow> rows) {
        return rows.stream()
                .map(row -> entry(row, origin + "/public/evenements/" + row.slug()))
                .toList();
    }

    /** For who has an account: it leads to the page of the application. */
    List<CalendarEvent> own(List<CalendarRow> rows) {
        return rows.stream()
                .map(row -> entry(row, origin + "/evenements/" + row.id()))
                .toList();
    }

    private static CalendarEvent entry(CalendarRow row, String url) {
        return new CalendarEvent(
                CalendarSession.of(row.uid(), row.sessionRank()),
                row.sequence(),
                row.updatedAt(),
                row.sessionStartsAt(),
                row.sessionEndsAt(),
                status(row),
                new Said(summary(row), description(row, url), place(row), url),
                null);
    }

    private static Status status(CalendarRow row) {
        return switch (row.state()) {
            case "DRAFT" -> Status.TENTATIVE;
            case "CANCELLED" -> Status.CANCELLED;
            default -> Status.CONFIRMED;
        };
    }

    /** Some programs show nothing of a status. */
    private static String summary(CalendarRow row) {
        var summary = CalendarSession.summary(row.title(), row.sessionTitle(), row.sessionRank(), row.sessionCount());
        return switch (status(row)) {
            case CANCELLED -> "Annulé : " + summary;
            case TENTATIVE -> "Brouillon : " + summary;
            case CONFIRMED -> summary;
        };
    }

    private static String description(CalendarRow row, String url) {
        return row.summary() == null ? url : row.summary() + "\n" + url;
    }

    private static String place(CalendarRow row) {
        var here = Stream.of(row.place(), row.address())
                .filter(part -> part != null && !part.isBlank())
                .toList();
        return switch (row.mode()) {
            case "REMOTE" -> "À distance";
            case "HYBRID" -> here.isEmpty() ? "Sur place ou à distance" : String.join(", ", here) + " ou à distance";
            default -> String.join(", ", here);
        };
    }
}
