package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.time.TimeBounds;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the trail. */
class AuditFilter extends ListQuery {
    @QueryParam("act")
    @Parameter(description = "Acte, par exemple project.create.")
    List<String> act;

    @QueryParam("objectType")
    @Parameter(description = "Type d'objet, par exemple project.")
    List<String> objectType;

    @QueryParam("objectId")
    @Parameter(description = "Clé de l'objet.")
    String objectId;

    @QueryParam("account")
    @Parameter(description = "Compte qui a agi.")
    UUID account;

    @QueryParam("from")
    @Parameter(description = "Depuis cet instant, ou depuis le début de ce jour (heure de Paris).")
    String from;

    @QueryParam("to")
    @Parameter(description = "Avant cet instant, ou jusqu'à la fin de ce jour (heure de Paris).")
    String to;

    Instant fromInstant() {
        return dayOrInstant("from", from, 0);
    }

    Instant toInstant() {
        return dayOrInstant("to", to, 1);
    }

    /** @param days from the beginning of the day named to the bound */
    private static Instant dayOrInstant(String name, String text, int days) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') > 0
                    ? TimeBounds.instant(text)
                    : TimeBounds.date(text)
                            .plusDays(days)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(TimeBounds.dayOrInstantExpected(name));
        }
    }
}
