package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.event.PublicEventView.PublicSeatsItem;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.text.Words;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What pages and mails say of an event, in French. */
final class EventSaid {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);

    private EventSaid() {}

    static String word(Enum<?> code) {
        return Words.of(code.getDeclaringClass().getSimpleName() + "." + code.name(), code.name());
    }

    /** « jeudi 3 décembre 2026 ». */
    static String day(Instant at) {
        var day = BusinessClock.dayOf(at);
        return DAY.format(day) + " " + French.date(day);
    }

    /** « 9 h 30 », in Paris. */
    static String hour(Instant at) {
        var time = at.atZone(BusinessClock.ZONE);
        return time.getMinute() == 0
                ? time.getHour() + "\u00A0h"
                : "%d\u00A0h\u00A0%02d".formatted(time.getHour(), time.getMinute());
    }

    static String moment(Instant at) {
        return day(at) + " à " + hour(at);
    }

    static String when(Instant from, Instant to) {
        return BusinessClock.dayOf(from).equals(BusinessClock.dayOf(to))
                ? "%s, de %s à %s".formatted(day(from), hour(from), hour(to))
                : "du %s au %s".formatted(moment(from), moment(to));
    }

    static String where(String place, SeatMode mode) {
        return mode == SeatMode.REMOTE ? "à distance" : place == null ? "sur place" : place;
    }

    static String where(PublicEventItem event) {
        return switch (event.mode()) {
            case ON_SITE -> where(event.place(), SeatMode.ON_SITE);
            case REMOTE -> "à distance";
            case HYBRID -> where(event.place(), SeatMode.ON_SITE) + ", ou à distance";
        };
    }

    /** How many seats there are, or who waits. */
    static String seats(PublicSeatsItem pool) {
        if (pool.waiting() > 0) {
            return "complet, " + French.count(pool.waiting(), "inscription") + " en file d’attente";
        }
        if (pool.free() == null) {
            return "sans limite de places";
        }
        return pool.free() == 0
                ? "complet"
                : French.count(pool.free(), "place") + (pool.free() > 1 ? " libres" : " libre");
    }
}
