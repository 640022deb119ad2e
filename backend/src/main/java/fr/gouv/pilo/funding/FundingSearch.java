package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the search box finds of the credits, and the thread from a line to its project: for who reads all money. */
@ApplicationScoped
class FundingSearch {
    @Produces
    @Singleton
    SearchEntries budgetLines() {
        return SearchEntries.of("funding_line_search_read", Right.BUDGET_READ_ALL);
    }

    @Produces
    @Singleton
    SearchEntries fundingSchemes() {
        return SearchEntries.of("funding_scheme_search_read", Right.BUDGET_TOTALS);
    }

    @Produces
    @Singleton
    Links budgetLineLinks() {
        return Links.of("funding_link_read", Right.BUDGET_READ_ALL, Right.PROJECTS_READ);
    }
}
