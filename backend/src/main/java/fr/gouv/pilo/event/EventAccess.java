package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What of the events exists for the caller, and what it organises: the mission all, others those that they made or
 * co-organise, a referent on own territories. Conditions are whole in their text, with ids and known codes for values.
 */
@RequestScoped
class EventAccess {
    private static final String NOTHING = "false";
    private static final String ALL = "true";

    private final Caller caller;
    private final TerritoryScope scope;

    EventAccess(Caller caller, TerritoryScope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    UUID account() {
        return caller.accountId();
    }

    /** Of {@code event e}, drafts that were deleted among them: drafts are their organisers' alone. */
    String sees() {
        if (!scope.readsInstance()) {
            return NOTHING;
        }
        var bounds = caller.machine() ? scope.readable(false).orElse(null) : null;
        var within = bounds == null ? "" : " AND e.territory = ANY('{" + String.join(",", bounds) + "}')";
        var organised = organises();
        return "(true" + within + (ALL.equals(organised) ? "" : " AND (e.state <> 'DRAFT' OR " + organised + ")") + ")";
    }

    /**
     * Of {@code event e}: the caller is one of its organisers. What one made goes with the territory when one is given
     * another; as a co-organiser one was named, wherever one acts.
     */
    String organises() {
        if (!scope.readsInstance() || !caller.has(Right.EVENTS_ORGANISE)) {
            return NOTHING;
        }
        if (caller.has(Right.EVENTS_ORGANISE_ALL)) {
            return ALL;
        }
        var me = caller.accountId();
        // Those of the demonstration are of no account: then it is no, and not unknown.
        var within = "e.territory = ANY('{" + String.join(",", scope.writable()) + "}')";
        return "(" + within + " AND coalesce(e.account_id = '" + me
                + "', false) OR EXISTS (SELECT FROM event_organiser o WHERE o.event_id = e.id AND o.account_id = '" + me
                + "'))";
    }

    /** Of {@code event e}: the caller may know who is registered; a script how many, and no names. */
    String seesRegistrations() {
        return caller.machine() ? "(e.deleted_at IS NULL AND e.state <> 'DRAFT' AND " + sees() + ")" : organises();
    }

    /** Of {@code event e}. */
    String readsNames() {
        return caller.machine() ? NOTHING : organises();
    }

    boolean readsSomeNames() {
        return !caller.machine() && caller.has(Right.EVENTS_ORGANISE);
    }

    /** Of {@code project_budget_read p}. */
    String seesProject() {
        if (!caller.has(Right.PROJECTS_READ) || !scope.readsInstance()) {
            return NOTHING;
        }
        return scope.readsConfidential()
                ? ALL
                : "(NOT p.confidential OR p.lead IS NOT DISTINCT FROM '" + caller.accountId() + "')";
    }

    /** Scripts read events without the names of those who organise them. */
    boolean readsAccounts() {
        return !caller.machine();
    }

    boolean readsBudget() {
        return caller.has(Right.BUDGET_READ_ALL);
    }

    boolean organisesAll() {
        return caller.has(Right.EVENTS_ORGANISE_ALL);
    }

    /** Whether the caller, who organises it, may write where it takes place. */
    boolean mayWrite(String territory) {
        return scope.mayWrite(territory);
    }

    void requireWithin(String territory) {
        if (!scope.mayWrite(territory)) {
            throw ProblemException.forbidden("Ce territoire n'est pas dans le périmètre où vous pouvez écrire.");
        }
    }

    /** The acts of an organiser on an event in this state, by operationId. */
    Set<String> acts(EventState state, boolean organised, String territory) {
        if (!organised || !scope.mayWrite(territory)) {
            return Set.of();
        }
        var acts = new TreeSet<>(EventRules.acts(state));
        if (!caller.has(Right.EVENTS_CREATE)) {
            acts.remove("copyEvent");
        }
        return acts;
    }
}
