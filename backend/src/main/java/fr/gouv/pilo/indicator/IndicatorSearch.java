package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.enterprise.context.ApplicationScoped;

/** What the search box finds of the indicators. */
@ApplicationScoped
class IndicatorSearch implements SearchEntries {
    @Override
    public String view() {
        return "indicator_search_read";
    }

    @Override
    public String right() {
        return Right.ROADMAP_READ;
    }
}
