package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;

/** That somebody had a calendar is forgotten once its address has ended. */
@ApplicationScoped
class CalendarRetention implements Retention {
    private final CalendarRepository repository;

    CalendarRetention(CalendarRepository repository) {
        this.repository = repository;
    }

    @Override
    public String what() {
        return "Abonnements à l’agenda, après la fin de leur adresse";
    }

    @Override
    public Period kept() {
        return Period.ofDays(30);
    }

    @Override
    public int erase(LocalDate before) {
        return repository.erase(before.atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}
