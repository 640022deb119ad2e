package fr.gouv.pilo.calendar;

import fr.gouv.pilo.calendar.CalendarRepository.Span;
import fr.gouv.pilo.event.EventAudience;
import fr.gouv.pilo.shared.calendar.CalendarAnswer;
import fr.gouv.pilo.shared.calendar.CalendarFile;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.Words;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What calendars show: of the business day, one year back and two ahead; what is cancelled for thirty days more. */
@ApplicationScoped
class CalendarFeeds {
    private static final Period PAST = Period.ofYears(1);
    private static final Period FUTURE = Period.ofYears(2);
    private static final Period CANCELLED_SHOWN = Period.ofDays(30);

    /** Far more than a region holds in three years: no program is sent an endless file. */
    private static final int MOST = 5_000;

    private final CalendarRepository repository;
    private final TerritoryTree territories;
    private final BusinessClock clock;
    private final String origin;
    private final CalendarEntries entries;

    CalendarFeeds(
            CalendarRepository repository,
            TerritoryTree territories,
            BusinessClock clock,
            @ConfigProperty(name = "pilo.public-url") String publicUrl) {
        this.repository = repository;
        this.territories = territories;
        this.clock = clock;
        this.origin = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        this.entries = new CalendarEntries(origin);
    }

    /** @return the whole address of a path of the product */
    String address(String path) {
        return origin + path;
    }

    /** @param audiences none for all; what is for everybody is for each */
    CalendarAnswer forAll(List<EventAudience> audiences) {
        var asked = audiences == null
                ? List.<EventAudience>of()
                : audiences.stream().distinct().sorted().toList();
        var codes = asked.isEmpty()
                ? List.<String>of()
                : Stream.concat(asked.stream(), Stream.of(EventAudience.EVERYBODY))
                        .map(Enum::name)
                        .toList();
        var whose = asked.stream()
                .map(one -> Words.of("EventAudience." + one.name(), one.name()))
                .collect(Collectors.joining(", "));
        var name = "Événements – " + region() + (whose.isEmpty() ? "" : " – " + whose);
        var rows = entries.forAll(repository.ofPublic(codes, span()));
        return new CalendarAnswer(CalendarFile.feed(name, rows).bytes(), true);
    }

    CalendarAnswer of(UUID account) {
        var rows = entries.own(repository.ofAccount(account, span()));
        return new CalendarAnswer(
                CalendarFile.feed("Mon agenda Pil’O – " + region(), rows).bytes(), false);
    }

    private String region() {
        return territories.nameOf(territories.instanceRegion());
    }

    private Span span() {
        var today = clock.today();
        var zone = BusinessClock.ZONE;
        return new Span(
                today.minus(PAST).atStartOfDay(zone).toInstant(),
                today.plus(FUTURE).atStartOfDay(zone).toInstant(),
                today.minus(CANCELLED_SHOWN).atStartOfDay(zone).toInstant(),
                today.atStartOfDay(zone).toInstant(),
                MOST);
    }
}
