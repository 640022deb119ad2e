package fr.gouv.pilo.audit;

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

/** How many acts are sealed: the administration watches it. Seals carry the real time, whatever the date of a demonstration. */
@ApplicationScoped
class AuditHome implements HomeParts {
    private final AuditRepository trail;
    private final Accounts accounts;
    private final Clock clock;

    AuditHome(AuditRepository trail, Accounts accounts, Clock clock) {
        this.trail = trail;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (page.audience() != HomeAudience.ADMIN) {
            return HomePart.NONE;
        }
        var past = HomePast.of(LocalDate.now(clock.withZone(BusinessClock.ZONE)));
        var counts = trail.sealed(past.until());
        var waiting = trail.countWaiting();
        return HomePart.ofFigures(List.of(new HomeComparison(past.day(), accounts.knownAt(past.until()))
                .figure(
                        new HomeFigure("AUDIT_ENTRIES", "Actes scellés", Wanted.NEITHER, 20, "/administration/audit"),
                        counts.now(),
                        counts.past(),
                        waiting == 0 ? "Aucun acte n'attend son sceau." : waiting + " en attente de sceau.")));
    }
}
