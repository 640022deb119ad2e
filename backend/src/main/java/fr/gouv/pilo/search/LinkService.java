package fr.gouv.pilo.search;

import fr.gouv.pilo.search.LinkRepository.Link;
import fr.gouv.pilo.search.SearchView.SearchGroup;
import fr.gouv.pilo.search.SearchView.SearchItem;
import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.text.Words;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the thread from the views of the rooms, as the caller. */
@ApplicationScoped
class LinkService {
    private static final int SHOWN = 20;

    private final List<Links> rooms;
    private final LinkRepository repository;
    private final Caller caller;
    private final TerritoryScope scope;

    LinkService(@All List<Links> rooms, LinkRepository repository, Caller caller, TerritoryScope scope) {
        this.rooms = rooms;
        this.repository = repository;
        this.caller = caller;
        this.scope = scope;
    }

    LinksView of(String kind, String code) {
        var reader = Reader.of(caller, scope);
        var links = rooms.stream()
                .filter(room -> room.rights().stream().allMatch(caller::has))
                .flatMap(room -> repository.of(room.view(), kind, code, reader, SHOWN + 1).stream())
                .collect(Collectors.groupingBy(Link::kind, TreeMap::new, Collectors.toList()));
        return new LinksView(links.values().stream().map(LinkService::group).toList());
    }

    private static SearchGroup group(List<Link> links) {
        var kind = links.get(0).kind();
        return new SearchGroup(
                kind,
                Words.of("search." + kind, kind),
                links.size() > SHOWN,
                links.stream()
                        .limit(SHOWN)
                        .map(link -> new SearchItem(link.code(), link.title(), null, link.path()))
                        .toList());
    }
}
