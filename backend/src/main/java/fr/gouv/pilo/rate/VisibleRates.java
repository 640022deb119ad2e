package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Which rates exist for the caller: published figures of national indicators everywhere for a person, within its
 * territories for a machine; local indicators in the region of this instance only.
 */
@RequestScoped
class VisibleRates {

    private final TerritoryScope scope;
    private final TerritoryTree tree;
    private Optional<Set<String>> national;
    private Set<String> local;

    VisibleRates(TerritoryScope scope, TerritoryTree tree) {
        this.scope = scope;
        this.tree = tree;
    }

    boolean has(IndicatorKind kind, String territory) {
        if (national == null) {
            national = scope.readable(true);
            local = region();
        }
        return kind == IndicatorKind.LOCAL
                ? local.contains(territory)
                : national.isEmpty() || national.get().contains(territory);
    }

    private Set<String> region() {
        var region = tree.expand(Set.of(tree.instanceRegion()));
        return scope.readable(false)
                .map(own -> own.stream().filter(region::contains).collect(java.util.stream.Collectors.toSet()))
                .orElse(region);
    }
}
