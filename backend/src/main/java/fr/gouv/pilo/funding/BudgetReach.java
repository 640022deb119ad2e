package fr.gouv.pilo.funding;

import fr.gouv.pilo.directory.OrganisationCard;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Which money exists for the caller: all of the region's, or only what is tied to its own projects (a project lead) or to
 * those of its territories (a bounded machine). A confidential project's money is in totals, and by name only for who may
 * see the project.
 */
@RequestScoped
class BudgetReach {
    private final Caller caller;
    private final TerritoryScope scope;
    private final Organisations organisations;

    BudgetReach(Caller caller, TerritoryScope scope, Organisations organisations) {
        this.caller = caller;
        this.scope = scope;
        this.organisations = organisations;
    }

    boolean reads() {
        return scope.readsInstance();
    }

    /** Totals by scheme, year and axis, and nothing by name. */
    boolean totalsOnly() {
        return !caller.has(Right.BUDGET_READ);
    }

    UUID account() {
        return caller.accountId();
    }

    boolean may(String right) {
        return caller.has(right) && scope.writesInstance();
    }

    /** @throws ProblemException 403 unless the caller writes for the whole region, whose credits these are */
    void requireWriter() {
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden(
                    "Les crédits sont ceux de la région : les écrire demande d'agir pour elle.");
        }
    }

    /** Whether only what is tied to some projects exists for the caller. */
    boolean bounded() {
        return own() || territories() != null;
    }

    /**
     * The condition on a line {@code l} and its project {@code p}, whole in its text. Its values are ids and known codes
     * of territories, never a caller's text.
     */
    String lines() {
        if (!reads()) {
            return "false";
        }
        return bounded() ? "p.id IS NOT NULL AND " + projects() : "l.project_id IS NULL OR " + projects();
    }

    /** The condition on a project {@code p} that is read by name. */
    String projects() {
        var open = scope.readsConfidential()
                ? "true"
                : "(NOT p.confidential OR p.lead IS NOT DISTINCT FROM '" + account() + "')";
        var within = territories() == null
                ? ""
                : " AND p.territories && '{" + String.join(",", territories()) + "}'::text[]";
        return open + within + (own() ? " AND " + carried() : "");
    }

    private boolean own() {
        return caller.has(Right.BUDGET_READ) && !caller.has(Right.BUDGET_READ_ALL);
    }

    private Set<String> territories() {
        return caller.machine() ? scope.readable(false).orElse(null) : null;
    }

    private String carried() {
        var lead = "p.lead IS NOT DISTINCT FROM '" + account() + "'";
        return caller.organisation()
                .flatMap(organisations::findByCode)
                .map(OrganisationCard::id)
                .map(id -> "(" + lead + " OR p.organisation = '" + id + "')")
                .orElse(lead);
    }
}
