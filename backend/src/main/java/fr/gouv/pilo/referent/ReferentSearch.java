package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the search box finds of the referents, with who holds the seat today; and the structures that they are tied to. */
@ApplicationScoped
class ReferentSearch implements SearchEntries, SearchNotes {
    private final ReferentRepository repository;
    private final BusinessClock clock;

    ReferentSearch(ReferentRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "referent_search_read";
    }

    @Override
    public String right() {
        return Right.REFERENTS_READ;
    }

    @Override
    public String kind() {
        return "referent";
    }

    @Override
    public Map<String, String> notes(List<String> codes) {
        return repository.open(clock.today()).stream()
                .filter(seat -> codes.contains(code(seat)))
                .collect(Collectors.toMap(ReferentSearch::code, ReferentContributions::who));
    }

    private static String code(ReferentItem seat) {
        return seat.structure().code() + " " + seat.topic();
    }

    @Produces
    @Singleton
    Links structures() {
        return Links.of("referent_structure_link_read", Right.REFERENTS_READ);
    }
}
