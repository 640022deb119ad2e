package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventPage.Fact;
import fr.gouv.pilo.event.EventPage.Line;
import fr.gouv.pilo.event.EventPage.Listed;
import fr.gouv.pilo.event.EventPage.Shown;
import fr.gouv.pilo.event.PublicEventService.Upcoming;
import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.event.PublicEventView.PublicRegistration;
import fr.gouv.pilo.shared.route.PublicPath;
import fr.gouv.pilo.shared.text.French;
import java.util.List;
import java.util.stream.Stream;

/** An event as its public page says it. */
final class EventPages {
    static final String PATH = PublicPath.ROOT + "/evenements";
    private static final String SCHEMA = "https://schema.org/";

    private EventPages() {}

    static String address(String slug) {
        return PATH + "/" + slug;
    }

    static Listed list(Upcoming upcoming) {
        return new Listed(
                upcoming.items().stream().map(EventPages::line).toList(),
                French.count(upcoming.total(), "événement") + " à venir",
                upcoming.page(),
                upcoming.pages(),
                upcoming.page() == 1 ? null : page(upcoming.page() - 1),
                upcoming.page() == upcoming.pages() ? null : page(upcoming.page() + 1));
    }

    private static String page(int number) {
        return number == 1 ? PATH : PATH + "?page=" + number;
    }

    static Line line(PublicEventItem event) {
        return new Line(
                event.title(),
                address(event.slug()),
                EventSaid.word(event.kind()),
                EventSaid.when(event.startsAt(), event.endsAt()),
                EventSaid.where(event),
                EventSaid.word(event.registration()),
                event.summary());
    }

    static Shown show(PublicEventView view) {
        var event = view.event();
        return new Shown(
                line(event),
                ParisTime.write(event.startsAt()),
                ParisTime.write(event.endsAt()),
                view.description() == null
                        ? List.of()
                        : view.description()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList(),
                facts(view),
                notice(view),
                button(event),
                SCHEMA + status(event),
                SCHEMA + attendance(event),
                event.state() == EventState.MOVED && view.movedFrom() != null
                        ? ParisTime.write(view.movedFrom())
                        : null,
                event.mode().onSite() ? event.place() : null,
                view.address(),
                event.mode().remote(),
                event.organisation(),
                view.contact());
    }

    private static List<Fact> facts(PublicEventView view) {
        var event = view.event();
        var counts =
                event.registration() != PublicRegistration.CANCELLED && event.registration() != PublicRegistration.OVER;
        var sessions = view.sessions().size() < 2
                ? Stream.<Fact>of()
                : view.sessions().stream()
                        .map(one -> new Fact(one.title() == null ? "Séance" : one.title(), times(one)));
        var rest = Stream.of(
                new Fact("Adresse", view.address()),
                new Fact("Comment venir", view.access()),
                new Fact(
                        "Places sur place", !counts || event.onSite() == null ? null : EventSaid.seats(event.onSite())),
                new Fact(
                        "Places à distance",
                        !counts || event.remote() == null ? null : EventSaid.seats(event.remote())),
                new Fact(
                        "Pour qui",
                        String.join(
                                ", ",
                                event.audiences().stream().map(EventSaid::word).toList())),
                new Fact("Avec", String.join(", ", view.speakers())),
                new Fact(
                        "Clôture des inscriptions",
                        event.registration() == PublicRegistration.OPEN
                                        || event.registration() == PublicRegistration.QUEUE
                                ? EventSaid.moment(event.registrationClosesAt())
                                : null));
        return Stream.concat(sessions, rest)
                .filter(fact -> fact.value() != null && !fact.value().isEmpty())
                .toList();
    }

    private static String times(PublicEventView.PublicSessionItem session) {
        return EventSaid.when(
                java.time.OffsetDateTime.parse(session.start()).toInstant(),
                java.time.OffsetDateTime.parse(session.end()).toInstant());
    }

    private static String notice(PublicEventView view) {
        var event = view.event();
        var why = view.reason() == null ? "" : " Motif : " + view.reason();
        return switch (event.registration()) {
            case CANCELLED -> "Cet événement est annulé." + why;
            case FULL -> "Il n’y a plus de place, et cet événement n’a pas de file d’attente.";
            case OVER -> "Les inscriptions sont closes.";
            case NOT_YET -> "Les inscriptions ouvrent le " + EventSaid.moment(event.registrationOpensAt()) + ".";
            case OPEN, QUEUE ->
                view.movedFrom() == null
                        ? null
                        : "Cet événement était prévu le " + EventSaid.moment(view.movedFrom()) + "." + why;
        };
    }

    private static String button(PublicEventItem event) {
        return switch (event.registration()) {
            case OPEN -> "M’inscrire";
            case QUEUE -> "M’inscrire en file d’attente";
            case FULL, NOT_YET, OVER, CANCELLED -> null;
        };
    }

    private static String status(PublicEventItem event) {
        return switch (event.state()) {
            case CANCELLED -> "EventCancelled";
            case MOVED -> "EventRescheduled";
            default -> "EventScheduled";
        };
    }

    private static String attendance(PublicEventItem event) {
        return switch (event.mode()) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case REMOTE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }
}
