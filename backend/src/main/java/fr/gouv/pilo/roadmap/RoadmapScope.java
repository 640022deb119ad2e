package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;

/** What exists of the roadmap for the caller. */
@RequestScoped
class RoadmapScope {

    private final TerritoryScope scope;

    RoadmapScope(TerritoryScope scope) {
        this.scope = scope;
    }

    /** The roadmap is one for the region: part of it is not enough to define it. */
    void requireWriter() {
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden("Définir la feuille de route suppose d'écrire pour toute la région.");
        }
    }

    /** Whether the region's own priorities and indicators exist. */
    boolean local() {
        return scope.readsInstance();
    }

    /** Published national figures of a territory. */
    boolean reads(String territory) {
        return scope.readable(true).map(own -> own.contains(territory)).orElse(true);
    }

    /** The region's own figures of a territory. */
    boolean readsLocal(String territory) {
        return local()
                && scope.readable(false).map(own -> own.contains(territory)).orElse(true);
    }
}
