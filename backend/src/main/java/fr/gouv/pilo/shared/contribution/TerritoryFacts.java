package fr.gouv.pilo.shared.contribution;

import java.util.List;

/** What a room knows of a territory, for the territory's page. */
public interface TerritoryFacts {
    /**
     * @param territory the code of a territory that exists
     * @return none for a caller who may not read it, or where there is nothing to say
     */
    List<TerritoryFact> of(String territory);
}
