package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.PaperRepository.Attendee;
import fr.gouv.pilo.event.PaperRepository.Certificate;
import fr.gouv.pilo.event.PaperRepository.HalfDay;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.util.List;
import java.util.stream.Collectors;
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
        var sessions = who.sessions();
        var halves = event.halvesOf(sessions.stream().map(SessionRow::id).toList());
        var facts = Stream.of(
                        new Fact("Nature", EventSaid.word(event.kind())),
                        new Fact("Date", EventSaid.when(event.startsAt(), event.endsAt())),
                        new Fact("Lieu", EventSaid.where(event.place(), who.mode())),
                        new Fact("Service", who.service()),
                        new Fact("Séances suivies", part(event.sessions().size(), sessions)),
                        new Fact("Durée suivie", length(event.kind(), halves)),
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

    /** Hours of the sessions without lunch; of a training, the half-days too, by which its hours are counted. */
    static String length(EventKind kind, List<HalfDay> halves) {
        var minutes = halves.stream().mapToLong(HalfDay::seconds).sum() / 60;
        var hours = minutes % 60 == 0
                ? French.count(minutes / 60, "heure")
                : "%d\u00A0h\u00A0%02d".formatted(minutes / 60, minutes % 60);
        if (kind != EventKind.FORMATION) {
            return hours;
        }
        var count = halves.stream()
                .map(one -> one.day() + " " + one.half())
                .distinct()
                .count();
        return hours + ", soit " + French.count(count, "demi-journée");
    }

    /** @return null for who came to all */
    private static String part(int all, List<SessionRow> attended) {
        return attended.size() == all
                ? null
                : attended.size() + " sur " + all + "\u00A0: "
                        + attended.stream()
                                .map(one -> EventSaid.when(one.startsAt(), one.endsAt()))
                                .collect(Collectors.joining("\u00A0; "));
    }
}
