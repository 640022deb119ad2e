package fr.gouv.pilo.spending;

import fr.gouv.pilo.directory.OrganisationCard;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/**
 * What of the spending exists for the caller. What is tied to a confidential project is nowhere by name for who may not see
 * it; a project lead reads what is tied to own projects, a bounded machine what is tied to a project of its territories.
 * Conditions are whole in their text, with an id and known codes for values, never a caller's text.
 */
@RequestScoped
class SpendingReach {
    private final Caller caller;
    private final TerritoryScope scope;
    private final Organisations organisations;

    SpendingReach(Caller caller, TerritoryScope scope, Organisations organisations) {
        this.caller = caller;
        this.scope = scope;
        this.organisations = organisations;
    }

    /** Of a row with one project: a request, a payment, a planned certification. */
    String sees(String project) {
        return "(" + inSight(project) + " AND " + own(project) + ")";
    }

    /** Of {@code commitment c}: nothing of it is out of sight, and for a project lead one of its items is of an own project. */
    String seesCommitment() {
        var sight = inSight("i.project_id");
        var own = own("i.project_id");
        var hidden = "true".equals(sight)
                ? "true"
                : "NOT EXISTS (SELECT FROM commitment_item i WHERE i.commitment_id = c.id AND NOT " + sight + ")";
        return "true".equals(own)
                ? hidden
                : hidden + " AND EXISTS (SELECT FROM commitment_item i WHERE i.commitment_id = c.id AND " + own + ")";
    }

    private String inSight(String project) {
        if (!scope.readsInstance()) {
            return "false";
        }
        var bounds = caller.machine() ? scope.readable(false).orElse(null) : null;
        if (bounds == null && scope.readsConfidential()) {
            return "true";
        }
        var territories = bounds == null ? "true" : "e.territories && '{" + String.join(",", bounds) + "}'::text[]";
        var secret = scope.readsConfidential()
                ? "true"
                : "(NOT e.confidential OR e.lead IS NOT DISTINCT FROM '" + caller.accountId() + "')";
        var without = bounds == null ? project + " IS NULL OR " : "";
        return "(" + without + exists(project, territories + " AND " + secret) + ")";
    }

    private String own(String project) {
        if (caller.has(Right.BUDGET_READ_ALL) || caller.has(Right.BUDGET_WRITE)) {
            return "true";
        }
        var organisation = caller.organisation()
                .flatMap(organisations::findByCode)
                .map(OrganisationCard::id)
                .map(id -> " OR e.organisation = '" + id + "'")
                .orElse("");
        return exists(project, "(e.lead IS NOT DISTINCT FROM '" + caller.accountId() + "'" + organisation + ")");
    }

    private static String exists(String project, String condition) {
        return "EXISTS (SELECT FROM project_budget_read e WHERE e.id = " + project + " AND " + condition + ")";
    }

    /** @param territories those of a project; null for what is tied to none, which is for who writes for the whole region */
    boolean writes(Set<String> territories) {
        return territories == null
                ? scope.writesInstance()
                : territories.stream().anyMatch(scope::mayWrite);
    }

    void requireWritable(Set<String> territories) {
        if (!writes(territories)) {
            throw ProblemException.forbidden(
                    territories == null
                            ? "Ce qui n'est lié à aucun projet revient à qui écrit pour toute la région."
                            : "Ce projet n'est pas dans le périmètre où vous pouvez écrire.");
        }
    }
}
