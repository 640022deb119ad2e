package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the search box finds of the directory. */
@ApplicationScoped
class DirectorySearch {
    @Produces
    @Singleton
    SearchEntries organisations() {
        return SearchEntries.of("directory_organisation_search_read", null);
    }

    /** The page of a territory is its roadmap: it is nothing to who reads none. */
    @Produces
    @Singleton
    SearchEntries territories() {
        return SearchEntries.of("directory_territory_search_read", Right.ROADMAP_READ);
    }
}
