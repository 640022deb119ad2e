package fr.gouv.pilo.chorus;

import fr.gouv.pilo.funding.BudgetLineCard;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * What of the extracts exists for the caller. An extract is of the whole region: who is bounded to a part of it has none.
 * A row that counts on a confidential project is in the counts and nowhere by name for who may not see it. Conditions are
 * whole in their text, with an id for value, never a caller's text.
 */
@RequestScoped
class ChorusReach {
    private final Caller caller;
    private final TerritoryScope scope;
    private final ChorusRepository projects;

    ChorusReach(Caller caller, TerritoryScope scope, ChorusRepository projects) {
        this.caller = caller;
        this.scope = scope;
        this.projects = projects;
    }

    boolean reads() {
        return scope.writesInstance() || !caller.machine() && scope.readsInstance();
    }

    boolean writes() {
        return scope.writesInstance();
    }

    void requireReading() {
        if (!reads()) {
            throw ProblemException.notFound("Cet import n'existe pas.");
        }
    }

    void requireWriting() {
        if (!writes()) {
            throw ProblemException.forbidden(
                    "Un extrait Chorus porte sur toute la région : il revient à qui écrit pour elle.");
        }
    }

    /** Of a row {@code r}. */
    String seesRow() {
        return sees("r.project_id");
    }

    String seesSuggestion() {
        return sees("r.suggestion_project_id");
    }

    /** Of the project of a row; what has none is for all who read. */
    String sees(String project) {
        return scope.readsConfidential()
                ? "true"
                : "NOT EXISTS (SELECT FROM project_budget_read e WHERE e.id = " + project
                        + " AND e.confidential AND e.lead IS DISTINCT FROM '" + caller.accountId() + "')";
    }

    /** A line of a confidential project is as hidden as it. */
    boolean sees(BudgetLineCard line) {
        return line.project() == null || projects.isSeen(line.project(), sees("p.id"));
    }

    /** The files name everything: where they name what is hidden from the caller, they are for who sent them. */
    void requireOriginals(UUID sender, boolean hiding) {
        if (hiding && !caller.accountId().equals(sender)) {
            throw ProblemException.forbidden(
                    "Cet extrait nomme un projet confidentiel : demandez-le à qui l'a envoyé.");
        }
    }
}
