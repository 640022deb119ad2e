package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.PaperRepository.Attendee;
import java.util.List;
import java.util.stream.Stream;

/** What an agent shows to its service before a training on site: when, where, and who pays for the way. */
record Convocation(String name, String title, List<Fact> facts, List<String> sessions, String code) {
    private static final String COSTS_UNSAID = "Voyez avec votre service.";

    record Fact(String label, String value) {}

    static Convocation of(Attendee who) {
        var event = who.event();
        var facts = Stream.of(
                        new Fact("Service", who.service()),
                        new Fact("Date", EventSaid.when(event.startsAt(), event.endsAt())),
                        new Fact("Durée", CertificatePaper.length(event.kind(), event.halves())),
                        new Fact("Lieu", EventSaid.where(event.place(), SeatMode.ON_SITE)),
                        new Fact("Adresse", event.address()),
                        new Fact("Comment venir", event.access()),
                        new Fact(
                                "Frais de déplacement",
                                event.travelCosts() == null ? COSTS_UNSAID : event.travelCosts()),
                        new Fact("Organisation", event.organisation()))
                .filter(fact -> fact.value() != null)
                .toList();
        return new Convocation(
                who.firstName() + " " + who.lastName(),
                event.title(),
                facts,
                event.sessions().stream().map(Convocation::session).toList(),
                event.code());
    }

    private static String session(SessionRow one) {
        var when = EventSaid.when(one.startsAt(), one.endsAt());
        return one.title() == null ? when : one.title() + " : " + when;
    }
}
