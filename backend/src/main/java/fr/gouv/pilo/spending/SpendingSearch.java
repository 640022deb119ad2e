package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the search box finds of the spending, and the thread from an EJ to its projects, lines and supplier: for who reads
 * all money. A project lead finds the own ones on the page of the project.
 */
@ApplicationScoped
class SpendingSearch implements SearchNotes {
    private final SpendingHomeRepository repository;

    SpendingSearch(SpendingHomeRepository repository) {
        this.repository = repository;
    }

    @Produces
    @Singleton
    SearchEntries commitments() {
        return SearchEntries.of("spending_commitment_search_read", Right.BUDGET_READ_ALL);
    }

    @Produces
    @Singleton
    SearchEntries commitmentRequests() {
        return SearchEntries.of("spending_request_search_read", Right.BUDGET_READ_ALL);
    }

    @Produces
    @Singleton
    Links commitmentLinks() {
        return Links.of("spending_link_read", Right.BUDGET_READ_ALL, Right.PROJECTS_READ);
    }

    @Override
    public String kind() {
        return "commitment";
    }

    @Override
    public Map<String, String> notes(List<String> codes) {
        return repository.notes(codes).stream()
                .collect(Collectors.toMap(SpendingHomeRepository.Note::number, SpendingSearch::said));
    }

    private static String said(SpendingHomeRepository.Note note) {
        return note.number() + (note.supplier() == null ? "" : ", " + note.supplier()) + ", "
                + French.amount(note.net()) + " dont " + French.amount(note.paid()) + " payés";
    }
}
