package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.CommitmentView.CommitmentItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The days of what is typed: a fact has happened, and after the signature of its EJ. */
@ApplicationScoped
class FactDays {
    /** That of the first fiscal year. */
    private static final int FIRST_YEAR = 2000;

    private final BusinessClock clock;

    FactDays(BusinessClock clock) {
        this.clock = clock;
    }

    void past(LocalDate day, String pointer, Violations faults) {
        within(day, pointer, faults);
        var today = clock.today();
        if (day.isAfter(today)) {
            faults.add(
                    pointer,
                    "future",
                    "Ce jour est à venir : un fait se saisit une fois arrivé, au plus tard à la date d'aujourd'hui, le %s."
                            .formatted(French.date(today)));
        }
    }

    /** @param day null for none */
    void within(LocalDate day, String pointer, Violations faults) {
        if (day != null && day.getYear() < FIRST_YEAR) {
            faults.add(pointer, "bounds", "Cette date précède l'an 2000 : vérifiez l'année.");
        }
    }

    void onCommitment(CommitmentItem item, LocalDate day, String pointer, Violations faults) {
        past(day, pointer, faults);
        if (day.isBefore(item.signedOn())) {
            faults.add(pointer, "order", "Ce jour précède la signature de l'engagement.");
        }
    }
}
