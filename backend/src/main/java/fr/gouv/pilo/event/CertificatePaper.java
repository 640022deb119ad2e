package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.PaperRepository.Attendee;
import fr.gouv.pilo.event.PaperRepository.Certificate;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate of attendance as it is printed.
 *
 * @param address where anybody checks its code
 */
record CertificatePaper(String name, String title, List<Fact> facts, String issued, String code, String address) {
    record Fact(String label, String value) {}

    static CertificatePaper of(Attendee who, Certificate certificate, String origin) {
        var event = who.event();
        var facts = Stream.of(
                        new Fact("Nature", EventSaid.word(event.kind())),
                        new Fact("Date", EventSaid.when(event.startsAt(), event.endsAt())),
                        new Fact("Lieu", EventSaid.where(event.place(), who.mode())),
                        new Fact("Service", who.service()),
                        new Fact("Durée", length(event.kind(), event.sessions())),
                        new Fact("Organisation", event.organisation()))
                .filter(fact -> fact.value() != null)
                .toList();
        return new CertificatePaper(
                who.firstName() + " " + who.lastName(),
                event.title(),
                facts,
                French.date(BusinessClock.dayOf(certificate.issuedAt())),
                CertificateCode.shown(certificate.code()),
                origin + CertificatePages.PATH);
    }

    /** Hours of the sessions; of a training, as its hours are counted: without the lunch, and with the half-days. */
    static String length(EventKind kind, List<SessionRow> sessions) {
        var minutes = sessions.stream()
                .mapToLong(one -> kind == EventKind.FORMATION
                        ? HalfDays.minutes(one.startsAt(), one.endsAt())
                        : Duration.between(one.startsAt(), one.endsAt()).toMinutes())
                .sum();
        var hours = minutes % 60 == 0
                ? French.count(minutes / 60, "heure")
                : "%d\u00A0h\u00A0%02d".formatted(minutes / 60, minutes % 60);
        if (kind != EventKind.FORMATION) {
            return hours;
        }
        var halves = sessions.stream()
                .flatMap(one -> HalfDays.of(one.startsAt(), one.endsAt()).stream())
                .distinct()
                .count();
        return hours + ", soit " + French.count(halves, "demi-journée");
    }
}
