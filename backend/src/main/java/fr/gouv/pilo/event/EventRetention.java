package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.ToIntBiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Names go after a time that is a setting, what somebody needed seven days after the event. */
@ApplicationScoped
class EventRetention {
    private static final Period NEEDS_KEPT = Period.ofDays(7);

    private static final Period LISTS_KEPT = Period.ofDays(7);

    /** Those who answer after that register anew. */
    private static final Period UNCONFIRMED_KEPT = Period.ofDays(3);

    /** A relay that is away is tried again for three days: what was to be told of an erasure has left by then, or never will. */
    private static final Period LAST_MAILS_KEPT = Period.ofDays(4);

    /** As far back as a process may have been down. */
    private static final Period LOOKED_BACK = Period.ofMonths(2);

    private final ErasureRepository repository;
    private final RosterRepository lists;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Period namesKept;

    EventRetention(
            ErasureRepository repository,
            RosterRepository lists,
            Outbox outbox,
            BusinessClock clock,
            @ConfigProperty(name = "pilo.events.names-kept") Period namesKept) {
        this.repository = repository;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
        this.namesKept = namesKept;
    }

    private record Kept(String what, Period kept, ToIntBiFunction<Instant, LocalDate> erasure, BusinessClock clock)
            implements Retention {
        @Override
        public int erase(LocalDate before) {
            return erasure.applyAsInt(before.atStartOfDay(BusinessClock.ZONE).toInstant(), clock.today());
        }
    }

    @Produces
    @Singleton
    Retention names() {
        return new Kept(
                "Personnes inscrites aux événements (nom, courriel, service)",
                namesKept,
                repository::eraseNames,
                clock);
    }

    @Produces
    @Singleton
    Retention unconfirmed() {
        return new Kept(
                "Demandes d'inscription dont l'adresse n'a jamais été confirmée",
                UNCONFIRMED_KEPT,
                repository::eraseUnconfirmed,
                clock);
    }

    /** Those that told of the erasure itself; the former ones went with the name. */
    @Produces
    @Singleton
    Retention mails() {
        return new Kept(
                "Courriels aux personnes dont l'inscription est effacée",
                LAST_MAILS_KEPT,
                (before, today) ->
                        outbox.forget(RegistrationService.TYPE, repository.erasedSince(today.minus(LOOKED_BACK))),
                clock);
    }

    @Produces
    @Singleton
    Retention lists() {
        return new Kept(
                "Listes de participants importées (fichiers et lignes)",
                LISTS_KEPT,
                (before, today) -> lists.erase(before, clock.now()),
                clock);
    }

    @Produces
    @Singleton
    Retention needs() {
        return new Kept(
                "Services demandés aux événements", NEEDS_KEPT, (ended, today) -> repository.eraseNeeds(ended), clock);
    }
}
