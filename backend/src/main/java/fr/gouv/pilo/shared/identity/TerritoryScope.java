package fr.gouv.pilo.shared.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;

/**
 * What exists for the caller, and where the caller may write (product.md §1): a person reads the instance's region and
 * the published figures of all territories; a machine with territories reads and writes those only.
 */
@RequestScoped
public class TerritoryScope {
    private final Caller caller;
    private final Instance<TerritoryTree> tree;

    TerritoryScope(Caller caller, Instance<TerritoryTree> tree) {
        this.caller = caller;
        this.tree = tree;
    }

    /** Whether the instance's own data (projects, local roadmap) exists for the caller. */
    public boolean readsInstance() {
        var own = caller.territories();
        if (caller.machine() && own.isEmpty()) {
            return true;
        }
        var region = tree.get().instanceRegion();
        return own.stream()
                .anyMatch(
                        code -> tree.get().contains(code, region) || tree.get().contains(region, code));
    }

    /**
     * The territories whose figures the caller reads.
     *
     * @param national true for the published figures of national indicators, false for the region's own
     * @return empty for "every territory", else the codes (none of them: nothing)
     */
    public Optional<Set<String>> readable(boolean national) {
        var own = caller.territories();
        if (caller.machine()) {
            return own.isEmpty() ? Optional.empty() : Optional.of(tree.get().expand(own));
        }
        if (own.isEmpty()) {
            return Optional.of(Set.of());
        }
        if (national) {
            return Optional.empty();
        }
        return Optional.of(readsInstance() ? tree.get().expand(Set.of(tree.get().instanceRegion())) : Set.of());
    }

    /** Of confidential objects, those of others too. A prefect scoped to a département reads what its referent reads. */
    public boolean readsConfidential() {
        return caller.has(Right.PROJECTS_CONFIDENTIAL)
                || caller.has(Right.PROJECTS_CONFIDENTIAL_OF_REGION) && writesInstance();
    }

    /** Whether the caller writes for the whole region of this instance, which defining what all of it shares demands. */
    public boolean writesInstance() {
        return mayWrite(tree.get().instanceRegion());
    }

    /** The territories in which a person writes. */
    public Set<String> writable() {
        return tree.get().expand(caller.territories());
    }

    public boolean mayWrite(String territoryCode) {
        var own = caller.territories();
        if (own.isEmpty()) {
            return caller.machine() && tree.get().exists(territoryCode);
        }
        return own.stream().anyMatch(code -> tree.get().contains(code, territoryCode));
    }
}
