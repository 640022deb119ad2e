package fr.gouv.pilo.account;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.identity.Accounts;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How many people are known: the administration watches it. Accounts carry the real time, whatever the date of a demonstration. */
@ApplicationScoped
class AccountHome implements HomeParts {
    private final AccountRepository people;
    private final Accounts accounts;
    private final Clock clock;

    AccountHome(AccountRepository people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (page.audience() != HomeAudience.ADMIN) {
            return HomePart.NONE;
        }
        var past = HomePast.of(LocalDate.now(clock.withZone(BusinessClock.ZONE)));
        var counts = people.people(past.until());
        return HomePart.ofFigures(List.of(new HomeComparison(past.day(), accounts.knownAt(past.until()))
                .figure(
                        new HomeFigure("ACCOUNTS", "Comptes connus", Wanted.NEITHER, 10, null),
                        counts.now(),
                        counts.past(),
                        "Personnes qui se sont déjà connectées.")));
    }
}
