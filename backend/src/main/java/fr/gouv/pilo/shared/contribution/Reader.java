package fr.gouv.pilo.shared.contribution;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * For whom a view {@code e} of a room is read: the rights of the one who asks, told once for all rooms.
 *
 * @param instance whether the region's own objects exist for the caller
 * @param territories the only ones of a bounded machine; null for no bound
 * @param confidential whether confidential objects do, whoever leads them
 */
public record Reader(boolean instance, Set<String> territories, boolean confidential, UUID account) {
    public static final String MAY_READ = """
            (e.territories IS NULL OR ? AND (? OR cardinality(e.territories) = 0 OR e.territories && ?::text[]))
            AND (NOT e.confidential OR ? OR e.lead = ?)""";

    public static Reader of(Caller caller, TerritoryScope scope) {
        return new Reader(
                scope.readsInstance(),
                caller.machine() ? scope.readable(false).orElse(null) : null,
                scope.readsConfidential(),
                caller.accountId());
    }

    /** Of the condition, in its order. */
    public List<Object> values() {
        return List.of(
                instance,
                territories == null,
                territories == null ? new String[0] : territories.toArray(String[]::new),
                confidential,
                account);
    }
}
