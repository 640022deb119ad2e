package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Which imports exist for the caller, and which values the caller may bring. */
@RequestScoped
class ImportScope {
    private final Caller caller;
    private final TerritoryScope scope;

    ImportScope(Caller caller, TerritoryScope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    /** @return the account whose imports alone exist for the caller, or null for all: a machine sees its own only */
    UUID owner() {
        return caller.machine() || !scope.readsInstance() ? caller.accountId() : null;
    }

    /** Creating an indicator, and the priority of its theme, defines it for all: part of the region is not enough. */
    boolean mayDefine() {
        return scope.writesInstance();
    }

    /** Who writes for the whole region brings the published values of all territories: medians need them. */
    boolean mayBring(String territory) {
        return scope.mayWrite(territory) || !caller.machine() && scope.writesInstance();
    }
}
